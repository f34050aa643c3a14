#!/usr/bin/env python3
"""Records what PyTorch, ONNX Runtime and Keras compute, for Replay.swift to replay.

    python3 -m venv VENV && VENV/bin/pip install torch onnx onnxruntime tensorflow-cpu numpy
    VENV/bin/python record.py > values.txt

New activations are appended, so that the cases before them stay as they are:

    VENV/bin/python record.py sigmoid tanh >> values.txt

One case a line: a name, then key=value. Tensors are SHAPE:BITS with eight hexadecimal digits a float32, planes
first. A framework that cannot express a case is left out of its line; nothing else is. The same versions and seed
give the same file.
"""

import sys
import zlib

from runners import (  # first: it quiets TensorFlow before it is loaded
    Writer, first, ints, keras_padding, keras_result, last, onnx_run, onnx_window, torch_result, torch_window)

import keras
import numpy as np
import onnx
import onnxruntime
import tensorflow as tf
import torch
import torch.nn.functional as F

from disputes import record_disputes

SEED = 20
EDGES = ["drop", "overhang", "same", "same-lower"]
SPECIAL = np.array(
    [0, -0.0, np.inf, -np.inf, np.nan, 1e-45, -1e-45, 1.1754944e-38, 3.4028235e38, -3.4028235e38, 1, -1],
    np.float32,
)


# --- how a case is drawn -------------------------------------------------------------------------------------


def values(random, shape, palette):
    """Whole numbers with many ties, all bits of the mantissa, sums that depend on their order, or what breaks."""
    if palette == "whole":
        return random.integers(-3, 4, shape).astype(np.float32)
    smooth = random.uniform(-1, 1, shape).astype(np.float32)
    if palette == "smooth":
        return smooth
    if palette == "wide":
        return np.ldexp(smooth, random.integers(-12, 13, shape)).astype(np.float32)
    if palette == "positive":
        return np.abs(smooth) + np.float32(0.125)
    return np.where(random.random(shape) < 0.4, random.choice(SPECIAL, shape), smooth).astype(np.float32)


def window(random, shape, dilated=True):
    """A window that fits planes of `shape` and reads a real cell with every box; None if this draw has none."""
    edge = random.choice(EDGES, p=[0.35, 0.35, 0.2, 0.1])
    pool, stride = random.integers(1, 4, 2), random.integers(1, 4, 2)
    dilation = random.integers(1, 3, 2) if dilated and random.random() < 0.3 else np.array([1, 1])
    span = dilation * (pool - 1) + 1
    pads = np.zeros(4, int)
    if edge in ("drop", "overhang") and random.random() < 0.6:
        pads = random.integers(0, 3, 4)
        if random.random() < 0.6:
            pads[2:] = pads[:2]
    if (pads[:2] >= span).any() or (pads[2:] >= span).any() or (dilation > shape).any():
        return None
    if not edge.startswith("same") and (shape + pads[:2] + pads[2:] < span).any():
        return None
    return dict(pool=pool, stride=stride, dilation=dilation, pads=pads, edge=str(edge))


def plane_shape(random):
    return random.integers(2, 7, 2)


# --- the operations ------------------------------------------------------------------------------------------


def draw(random, palettes):
    """Planes, their palette, and a way to draw a gradient for a result."""
    palette = random.choice(palettes)
    shape = (int(random.integers(1, 3)), int(random.integers(1, 3)), *ints(plane_shape(random)))
    if np.prod(shape) > 48:
        shape = (1, 1, *shape[2:])
    return values(random, shape, palette), lambda s: values(random, s, "smooth")


def max_case(random, out):
    x, gradients = draw(random, ["whole", "smooth", "special", "special"])
    w = window(random, np.array(x.shape[2:]))
    if w is None:
        return False
    found, gradient = {}, None
    if arguments := torch_window(w, dilated=True):
        arguments["dilation"] = ints(w["dilation"])
        y, gradient, back = torch_result(lambda t: F.max_pool2d(t, **arguments), [x], gradients)
        _, indices = F.max_pool2d(torch.tensor(x), **arguments, return_indices=True)
        found |= dict(torch=y, torch_indices=indices.numpy(), grad=gradient, torch_back=back[0])
    if attributes := onnx_window(w):
        y, indices = onnx_run("MaxPool", [x], attributes, outputs=2)
        found |= dict(onnx=onnx_run("MaxPool", [x], attributes), onnx2=y, onnx_indices=indices)
    if padding := keras_padding(w):
        layer = keras.layers.MaxPooling2D(ints(w["pool"]), ints(w["stride"]), padding)
        y, back = keras_result(layer, x, gradient)
        argmax = tf.nn.max_pool_with_argmax(
            last(x), ints(w["pool"]), ints(w["stride"]), padding.upper()).argmax.numpy()
        found |= dict(keras=y, keras_indices=first(argmax), keras_back=back)
    return out.write("max", dict(x=x) | w, **found)


def average_case(random, out):
    x, gradients = draw(random, ["whole", "smooth", "wide", "special"])
    w = window(random, np.array(x.shape[2:]), dilated=False)
    if w is None:
        return False
    counted, found, gradient = bool(random.integers(2)), {}, None
    if arguments := torch_window(w, dilated=False):
        function = lambda t: F.avg_pool2d(t, **arguments, count_include_pad=counted)
        y, gradient, back = torch_result(function, [x], gradients)
        found |= dict(torch=y, grad=gradient, torch_back=back[0])
    if attributes := onnx_window(w):
        found |= dict(onnx=onnx_run("AveragePool", [x], attributes | dict(count_include_pad=int(counted))))
    if (padding := keras_padding(w)) and not (counted and padding == "same"):
        layer = keras.layers.AveragePooling2D(ints(w["pool"]), ints(w["stride"]), padding)
        y, back = keras_result(layer, x, gradient)
        found |= dict(keras=y, keras_back=back)
    return out.write("average", dict(x=x) | w | dict(counted=int(counted)), **found)


def sum_case(random, out):
    """PyTorch's average with its divisor overridden is a sum."""
    x, gradients = draw(random, ["whole", "wide", "special"])
    w = window(random, np.array(x.shape[2:]), dilated=False)
    arguments = w and torch_window(w, dilated=False)
    if not arguments:
        return False
    function = lambda t: F.avg_pool2d(t, **arguments, divisor_override=1)
    y, gradient, back = torch_result(function, [x], gradients)
    return out.write("sum", dict(x=x) | w, torch=y, grad=gradient, torch_back=back[0])
    return True


def lp_case(random, out):
    """PyTorch only where it keeps to the definition: positive values, nothing hanging over."""
    x, gradients = draw(random, ["positive", "smooth", "whole"])
    w = window(random, np.array(x.shape[2:]))
    if w is None:
        return False
    if random.integers(3) == 0:
        x, w = values(random, x.shape, "positive"), w | dict(edge="drop", pads=0 * w["pads"], dilation=0 * w["pool"] + 1)
        if (w["pool"] > x.shape[2:]).any():
            return False
    p, found = int(random.integers(1, 5)), {}
    if (x > 0).all() and w["edge"] == "drop" and not w["pads"].any() and (w["dilation"] == 1).all():
        function = lambda t: F.lp_pool2d(t, p, ints(w["pool"]), ints(w["stride"]))
        y, gradient, back = torch_result(function, [x], gradients)
        found |= dict(torch=y, grad=gradient, torch_back=back[0])
    if attributes := onnx_window(w):
        found |= dict(onnx=onnx_run("LpPool", [x], attributes | dict(p=p)))
    return out.write("lp", dict(x=x) | w | dict(p=p), **found)


def global_case(random, out):
    x, gradients = draw(random, ["whole", "smooth", "wide", "special"])
    kind = random.choice(["max", "average"])
    function = dict(max=F.adaptive_max_pool2d, average=F.adaptive_avg_pool2d)[kind]
    y, gradient, back = torch_result(lambda t: function(t, 1), [x], gradients)
    layer = getattr(keras.layers, f"Global{kind.capitalize()}Pooling2D")(keepdims=True)
    found = dict(
        torch=y, grad=gradient, torch_back=back[0],
        onnx=onnx_run(f"Global{kind.capitalize()}Pool", [x], {}), keras=keras_result(layer, x)[0])
    if kind == "average":  # the same by a box of the plane's size: added in order, where the others use lanes
        found["torch_window"] = F.avg_pool2d(torch.tensor(x), x.shape[2:]).numpy()
    return out.write(f"global-{kind}", dict(x=x), **found)


def adaptive_case(random, out):
    x, gradients = draw(random, ["whole", "smooth", "wide", "special"])
    kind, size = random.choice(["max", "average"]), random.integers(1, 8, 2)
    function = dict(max=F.adaptive_max_pool2d, average=F.adaptive_avg_pool2d)[kind]
    y, gradient, back = torch_result(lambda t: function(t, ints(size)), [x], gradients)
    return out.write(f"adaptive-{kind}", dict(x=x, size=size), torch=y, grad=gradient, torch_back=back[0])


def activation_case(random, out):
    x, gradients = draw(random, ["smooth", "special", "special"])
    kind = random.choice(["relu", "leaky", "prelu"])
    slope = values(random, (x.shape[1] if kind == "prelu" else 1,), "smooth")
    functions = dict(
        relu=lambda t: F.relu(t), leaky=lambda t: F.leaky_relu(t, float(slope[0])), prelu=lambda t, s: F.prelu(t, s))
    inputs = [x, slope] if kind == "prelu" else [x]
    y, gradient, back = torch_result(functions[kind], inputs, gradients)
    found = dict(torch=y, grad=gradient, torch_back=back[0])
    if kind == "prelu":
        found |= dict(torch_slopes=back[1], onnx=onnx_run("PRelu", [x, slope.reshape(-1, 1, 1)], {}))
    else:
        name, attributes = dict(relu=("Relu", {}), leaky=("LeakyRelu", dict(alpha=float(slope[0]))))[kind]
        found |= dict(onnx=onnx_run(name, [x], attributes))
        layer = keras.layers.ReLU() if kind == "relu" else (
            keras.layers.LeakyReLU(negative_slope=float(slope[0])) if slope[0] >= 0 else None)
        if layer:
            y, back = keras_result(layer, x, gradient)
            found |= dict(keras=y, keras_back=back)
    return out.write(kind, dict(x=x, slope=slope), **found)


# Activations that are smooth or bend more than once: PyTorch; ONNX, with further inputs and attributes; Keras.
CURVES = {
    "sigmoid": (torch.sigmoid, ("Sigmoid", [], {}), keras.activations.sigmoid),
    "tanh": (torch.tanh, ("Tanh", [], {}), keras.activations.tanh),
    "relu6": (F.relu6, ("Clip", [0, 6], {}), keras.activations.relu6),
    "elu": (F.elu, ("Elu", [], {}), keras.activations.elu),
    "silu": (F.silu, (None, [], {}), keras.activations.silu),
    "gelu": (F.gelu, ("Gelu", [], {}), lambda x: keras.activations.gelu(x, approximate=False)),
    "gelu-tanh": (
        lambda x: F.gelu(x, approximate="tanh"), ("Gelu", [], dict(approximate="tanh")),
        lambda x: keras.activations.gelu(x, approximate=True)),
    "hard-sigmoid": (F.hardsigmoid, ("HardSigmoid", [], dict(alpha=1 / 6, beta=0.5)), keras.activations.hard_sigmoid),
    "hard-swish": (F.hardswish, ("HardSwish", [], {}), keras.activations.hard_swish),
}


def curve_case(name, random, out):
    """Finite values only: what is made of NaN and of infinity is nobody's promise."""
    x, gradients = draw(random, ["smooth", "smooth", "special"])
    x = np.float32(8) * np.clip(np.nan_to_num(x), -1250, 1250)
    function, (op, inputs, attributes), layer = CURVES[name]
    y, gradient, back = torch_result(function, [x], gradients)
    found = dict(torch=y, grad=gradient, torch_back=back[0], keras=keras_result(layer, x)[0])
    if op:
        found |= dict(onnx=onnx_run(op, [x, *(np.array(n, np.float32) for n in inputs)], attributes))
    return out.write(name, dict(x=x), **found)


def record_curves(names, out):
    for name in names:
        random = np.random.default_rng([SEED, zlib.crc32(name.encode())])
        for _ in range(20):
            curve_case(name, random, out)


def conv_case(random, out):
    palette = random.choice(["whole", "whole", "smooth"])
    groups, inner, outer, batch = (int(n) for n in random.integers(1, 3, 4))
    x = values(random, (batch, groups * inner, *ints(random.integers(2, 5, 2))), palette)
    w = window(random, np.array(x.shape[2:]))
    if w is None or w["edge"] == "overhang":
        return False
    weights = values(random, (groups * outer, inner, *ints(w["pool"])), palette)
    bias = values(random, (groups * outer,), palette)
    gradients = lambda s: values(random, s, palette)
    found, gradient = {}, None
    if torch_window(w, dilated=True, limit=False):
        function = lambda t, k, b: F.conv2d(
            t, k, b, ints(w["stride"]), ints(w["pads"][:2]), ints(w["dilation"]), groups)
        y, gradient, back = torch_result(function, [x, weights, bias], gradients)
        found |= dict(
            torch=y, grad=gradient, torch_back=back[0], torch_weights=back[1], torch_bias=back[2])
    if attributes := onnx_window(w):
        attributes.pop("ceil_mode", None)
        found |= dict(onnx=onnx_run("Conv", [x, weights, bias], attributes | dict(group=groups)))
    padding = keras_padding(w, dilated=True)
    if padding and groups == 1 and ((w["stride"] == 1).all() or (w["dilation"] == 1).all()):
        kernel = weights.transpose(2, 3, 1, 0)
        function = lambda t: tf.nn.bias_add(
            tf.nn.conv2d(t, kernel, ints(w["stride"]), padding.upper(), dilations=ints(w["dilation"])), bias)
        found |= dict(keras=keras_result(function, x)[0])
    return out.write("conv", dict(x=x, groups=groups) | w, weights=weights, bias=bias, **found)


PLAN = [
    (max_case, 160), (average_case, 160), (sum_case, 50), (lp_case, 70), (global_case, 60),
    (adaptive_case, 80), (activation_case, 100), (conv_case, 130),
]


def main():
    torch.set_num_threads(1)
    tf.config.threading.set_intra_op_parallelism_threads(1)
    if sys.argv[1:]:
        return record_curves(sys.argv[1:], Writer())
    print("# Recorded by record.py; do not edit.")
    print(f"# seed {SEED}; torch {torch.__version__}, onnxruntime {onnxruntime.__version__}, onnx {onnx.__version__}, "
          f"keras {keras.__version__}, tensorflow {tf.__version__}, numpy {np.__version__}")
    out = Writer()
    for stream, (record, count) in enumerate(PLAN):
        random = np.random.default_rng([SEED, stream])
        done = 0
        while done < count:
            done += record(random, out)
    record_disputes(out)
    record_curves(CURVES, out)


if __name__ == "__main__":
    main()
