"""How a case is put to PyTorch, ONNX Runtime and Keras, and written down."""

import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

import numpy as np
import onnxruntime
import tensorflow as tf
import torch
from onnx import TensorProto, helper


# --- PyTorch -------------------------------------------------------------------------------------------------


def torch_window(w, dilated, limit=True):
    """PyTorch's arguments; None where it has none (`same`, uneven pads, dilation outside max pooling)."""
    span = w["dilation"] * (w["pool"] - 1) + 1
    if w["edge"].startswith("same") or (w["pads"][:2] != w["pads"][2:]).any():
        return None
    if limit and (2 * w["pads"][:2] > span).any() or not dilated and (w["dilation"] > 1).any():
        return None
    return dict(
        kernel_size=ints(w["pool"]), stride=ints(w["stride"]), padding=ints(w["pads"][:2]),
        ceil_mode=w["edge"] == "overhang")


def torch_result(function, inputs, gradient_of=None):
    """The result, and if asked for the gradients of the inputs for a given gradient of the result."""
    tensors = [torch.tensor(x, requires_grad=gradient_of is not None) for x in inputs]
    result = function(*tensors)
    if gradient_of is None:
        return result.detach().numpy(), None, None
    gradient = gradient_of(tuple(result.shape))
    result.backward(torch.tensor(gradient))
    return result.detach().numpy(), gradient, [t.grad.numpy() for t in tensors]


# --- ONNX Runtime --------------------------------------------------------------------------------------------


def onnx_run(op, inputs, attributes, outputs=1):
    names = [f"x{i}" for i in range(len(inputs))]
    results = ["y", "indices"][:outputs]
    node = helper.make_node(op, names, results, **attributes)
    types = [TensorProto.FLOAT, TensorProto.INT64]
    graph = helper.make_graph(
        [node], "case",
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, x.shape) for n, x in zip(names, inputs)],
        [helper.make_tensor_value_info(n, t, None) for n, t in zip(results, types)])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 22)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, ["CPUExecutionProvider"])
    found = session.run(None, dict(zip(names, inputs)))
    return found[0] if outputs == 1 else found


def onnx_window(w):
    """ONNX's attributes; None for the two corners of SAME where ONNX Runtime goes its own way (see the disputes),
    and for pads that reach the pool size, which it refuses even under dilation."""
    attributes = dict(kernel_shape=ints(w["pool"]), strides=ints(w["stride"]), dilations=ints(w["dilation"]))
    if w["edge"].startswith("same"):
        if (w["stride"] > w["pool"]).any() or (w["dilation"] > 1).any():
            return None
        attributes["auto_pad"] = "SAME_UPPER" if w["edge"] == "same" else "SAME_LOWER"
    else:
        if (w["pads"] >= np.tile(w["pool"], 2)).any():
            return None
        attributes |= dict(pads=ints(w["pads"]), ceil_mode=int(w["edge"] == "overhang"))
    return attributes


# --- Keras ---------------------------------------------------------------------------------------------------


def last(x):
    return np.ascontiguousarray(x.transpose(0, 2, 3, 1))


def first(x):
    return np.asarray(x).transpose(0, 3, 1, 2)


def keras_padding(w, dilated=False):
    if w["edge"] in ("overhang", "same-lower") or w["pads"].any() or not dilated and (w["dilation"] > 1).any():
        return None
    return "valid" if w["edge"] == "drop" else "same"


def keras_result(function, x, gradient=None):
    """Keras works channels last; what comes back is planes first. Also the gradient of x."""
    tensor = tf.constant(last(x))
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        result = function(tensor)
    if gradient is None:
        return first(result), None
    return first(result), first(tape.gradient(result, tensor, last(gradient)))


# --- writing -------------------------------------------------------------------------------------------------


def ints(array):
    return [int(x) for x in array]


def join(array, mark=","):
    return mark.join(str(int(x)) for x in np.ravel(array))


def bits(array):
    """SHAPE:BITS; all NaNs are written as one, for their payload is nobody's promise."""
    array = np.ascontiguousarray(array, np.float32)
    words = np.where(np.isnan(array), np.uint32(0x7FC00000), array.view(np.uint32))
    return join(array.shape, "x") + ":" + "".join(f"{word:08x}" for word in words.ravel())


class Writer:
    def __init__(self):
        self.counts = {}

    def write(self, op, case, **found):
        """Whether any framework could do the case."""
        if not found:
            return False
        number = self.counts[op] = self.counts.get(op, 0) + 1
        fields = [f"{op}-{number:03}", f"op={op}"]
        for key, value in (case | found).items():
            if value is None:
                continue
            if isinstance(value, np.ndarray):
                value = join(value) if value.dtype.kind == "i" else bits(value)
            fields.append(f"{key.replace('_', '.')}={value}")
        print(" ".join(fields))
        return True
