#!/usr/bin/env python3
"""Runs the rows of `kernel-bench` and the same work in other libraries, in turns, and prints the ratios.

    python3 -m venv VENV && VENV/bin/pip install torch onnxruntime onnx tensorflow-cpu ai-edge-litert \
        opencv-python-headless jax
    swift build -c release && VENV/bin/python Tests/Speed/peers.py

Keep VENV outside the repository. What is not installed is left out. Everything runs on one core: each library is told to
use one thread, and the whole run is bound to one processor where the system allows that. All results go into memory that
is there already, where a library can do that. A ratio over 1 says that pooltutor is faster.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The targets: the peers that count (None: the fastest of all), and the least ratio.
TARGETS = {
    "max 2x2/2, 64x112x112": ("onnxruntime", 2.5),
    "max 3x3/2 pad 1, 64x112x112": ("xnnpack", 1.1),
    "ReLU, 64 MiB": (None, 1.2),
    "max 2x2/2, 4096x4096": ("onnxruntime", 3.0),
    "max 3x3/1, 4096x4096": ("opencv", 1.1),
    "average 3x3/2, 4096x4096": ("jax", 1.05),
}

# Each row: operation, channels, side, box, stride, pad.
ROWS = {
    "max 2x2/2, 64x112x112": ("max", 64, 112, 2, 2, 0),
    "max 3x3/2 pad 1, 64x112x112": ("max", 64, 112, 3, 2, 1),
    "average 2x2/2, 64x112x112": ("average", 64, 112, 2, 2, 0),
    "global average, 2048x7x7": ("global average", 2048, 7, 0, 0, 0),
    "global average, 64x112x112": ("global average", 64, 112, 0, 0, 0),
    "global max, 2048x7x7": ("global max", 2048, 7, 0, 0, 0),
    "global max, 64x112x112": ("global max", 64, 112, 0, 0, 0),
    "ReLU, 64x112x112": ("relu", 64, 112, 0, 0, 0),
    "ReLU, 64 MiB": ("relu", 1, 4096, 0, 0, 0),
    "max 2x2/2, 4096x4096": ("max", 1, 4096, 2, 2, 0),
    "max 3x3/1, 4096x4096": ("max", 1, 4096, 3, 1, 0),
    "average 3x3/2, 4096x4096": ("average", 1, 4096, 3, 2, 0),
    "max gradient 2x2/2, 64x112x112": ("max gradient", 64, 112, 2, 2, 0),
    "convolution 3x3 pad 1, 1024x1024": ("convolution", 1, 1024, 3, 1, 1),
    "max 2x2/2, 4x4": ("max", 1, 4, 2, 2, 0),
}


def torch_peer(x, op, box, stride, pad):
    import torch
    import torch.nn.functional as F

    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    t = torch.from_numpy(x)
    if op == "max gradient":
        y, indices = F.max_pool2d(t, box, stride, return_indices=True)
        back = torch.ops.aten.max_pool2d_with_indices_backward
        return lambda: back(y, t, [box, box], [stride, stride], [0, 0], [1, 1], False, indices)
    weight = torch.ones(1, 1, 3, 3) / 9
    out = torch.empty_like(t)
    return {
        "max": lambda: F.max_pool2d(t, box, stride, pad),
        "average": lambda: F.avg_pool2d(t, box, stride, pad),
        "global average": lambda: t.mean((2, 3)),
        "global max": lambda: t.amax((2, 3)),
        "relu": lambda: torch.clamp_min(t, 0, out=out),
        "convolution": lambda: F.conv2d(t, weight, padding=pad),
    }.get(op)


def onnx_peer(x, op, box, stride, pad):
    import numpy as np
    import onnxruntime as ort
    from onnx import TensorProto, helper

    window = {"kernel_shape": [box, box], "strides": [stride, stride], "pads": [pad] * 4}
    kinds = {
        "max": ("MaxPool", window), "average": ("AveragePool", window), "relu": ("Relu", {}),
        "global average": ("GlobalAveragePool", {}), "global max": ("GlobalMaxPool", {}),
        "convolution": ("Conv", window),
    }
    if op not in kinds:
        return None
    kind, attributes = kinds[op]
    is_convolution = op == "convolution"
    node = helper.make_node(kind, ["x", "w"] if is_convolution else ["x"], ["y"], **attributes)
    weights = [helper.make_tensor("w", TensorProto.FLOAT, [1, 1, 3, 3], [1 / 9] * 9)] if is_convolution else []
    value = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph([node], "g", [value("x", x.shape)], [value("y", None)], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    result = np.ascontiguousarray(session.run(None, {"x": x})[0])
    binding = session.io_binding()
    binding.bind_ortvalue_input("x", ort.OrtValue.ortvalue_from_numpy(x))
    binding.bind_ortvalue_output("y", ort.OrtValue.ortvalue_from_numpy(result))
    return lambda: session.run_with_iobinding(binding)


def tensorflow_function(op, box, stride, pad):
    import tensorflow as tf

    padding = "SAME" if pad else "VALID"
    weight = tf.ones([3, 3, 1, 1]) / 9
    return {
        "max": lambda t: tf.nn.max_pool2d(t, box, stride, padding),
        "average": lambda t: tf.nn.avg_pool2d(t, box, stride, padding),
        "global average": lambda t: tf.reduce_mean(t, [1, 2]),
        "global max": lambda t: tf.reduce_max(t, [1, 2]),
        "relu": tf.nn.relu,
        "convolution": lambda t: tf.nn.conv2d(t, weight, stride, padding),
    }.get(op)


def channels_last(x):
    return x.transpose(0, 2, 3, 1).copy()


def tensorflow_peer(x, op, box, stride, pad):
    import tensorflow as tf

    function = tensorflow_function(op, box, stride, pad)
    if function is None:
        return None
    compiled, t = tf.function(function), tf.constant(channels_last(x))
    return lambda: compiled(t)


def xnnpack_peer(x, op, box, stride, pad):
    import tensorflow as tf
    from ai_edge_litert.interpreter import Interpreter

    function = tensorflow_function(op, box, stride, pad)
    if function is None:
        return None
    last = channels_last(x)
    concrete = tf.function(function).get_concrete_function(tf.TensorSpec(last.shape, tf.float32))
    model = tf.lite.TFLiteConverter.from_concrete_functions([concrete]).convert()
    interpreter = Interpreter(model_content=model, num_threads=1)
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], last)
    return interpreter.invoke


def opencv_peer(x, op, box, stride, pad):
    import cv2
    import numpy as np

    cv2.setNumThreads(1)
    channels, side = x.shape[1], x.shape[2]
    if op.startswith("global"):
        planes, out = x.reshape(channels, side * side), np.empty((channels, 1), np.float32)
        kind = cv2.REDUCE_AVG if op == "global average" else cv2.REDUCE_MAX
        return lambda: cv2.reduce(planes, 1, kind, out)
    if op == "relu":
        flat = x.reshape(-1, x.shape[3])
        out = np.empty_like(flat)
        return lambda: cv2.max(flat, 0, out)
    if channels != 1 or stride != 1:
        return None
    image = x[0, 0]
    out, ones = np.empty_like(image), np.ones((box, box), np.uint8)
    weight = np.full((3, 3), 1 / 9, np.float32) + np.arange(9, dtype=np.float32).reshape(3, 3) / 99
    return {
        "max": lambda: cv2.dilate(image, ones, out),
        "convolution": lambda: cv2.filter2D(image, -1, weight, out, borderType=cv2.BORDER_CONSTANT),
    }.get(op)


def jax_peer(x, op, box, stride, pad):
    import jax
    import jax.numpy as jnp
    from jax import lax

    dims, strides = (1, 1, box, box), (1, 1, stride, stride)
    pads = ((0, 0), (0, 0), (pad, pad), (pad, pad))
    weight = jnp.ones((1, 1, 3, 3)) / 9
    functions = {
        "max": lambda t: lax.reduce_window(t, -jnp.inf, lax.max, dims, strides, pads),
        "average": lambda t: lax.reduce_window(t, 0.0, lax.add, dims, strides, pads) / (box * box),
        "global average": lambda t: t.mean((2, 3)),
        "global max": lambda t: t.max((2, 3)),
        "relu": lambda t: jnp.maximum(t, 0),
        "convolution": lambda t: lax.conv(t, weight, (1, 1), "SAME"),
    }
    if op not in functions:
        return None
    compiled, t = jax.jit(functions[op]), jnp.asarray(x)
    return lambda: compiled(t).block_until_ready()


PEERS = {
    "torch": torch_peer, "onnxruntime": onnx_peer, "tensorflow": tensorflow_peer, "xnnpack": xnnpack_peer,
    "opencv": opencv_peer, "jax": jax_peer,
}


class Ours:
    """The program, waiting for rows to run."""

    def __init__(self, binary):
        self.process = subprocess.Popen(
            [binary, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def times(self, row, runs):
        self.process.stdin.write(f"{row}\t{runs}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{row}: the program gave up")
        return [float(t) * 1e-9 for t in line.split()]


def time_once(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def runs_in(seconds, once):
    return max(1, min(2000, int(seconds / max(once, 1e-7))))


def peers_of(spec, wanted):
    import numpy as np

    op, channels, side, box, stride, pad = spec
    x = np.random.default_rng(1).standard_normal((1, channels, side, side), dtype=np.float32)
    peers = {}
    for name in wanted:
        try:
            run = PEERS[name](x, op, box, stride, pad)
        except ImportError:
            continue
        except Exception as error:
            print(f"# {name} cannot do this: {str(error).splitlines()[0][:90]}", file=sys.stderr)
            continue
        if run:
            run(), run()
            peers[name] = run
    return peers


def measure(row, spec, ours, arguments):
    peers = peers_of(spec, arguments.peers)
    times = {name: [] for name in ["pooltutor", *peers]}
    share = arguments.seconds / arguments.rounds / (1 + len(peers))
    own_runs = runs_in(share, statistics.median(ours.times(row, 3)))
    peer_runs = {name: runs_in(share, min(time_once(run) for _ in range(3))) for name, run in peers.items()}
    for _ in range(arguments.rounds):
        times["pooltutor"] += ours.times(row, own_runs)
        for name, run in peers.items():
            times[name] += [time_once(run) for _ in range(peer_runs[name])]
    pick = min if arguments.minimum else statistics.median
    return {name: pick(values) * 1e6 for name, values in times.items()}


def report(row, medians):
    own = medians.pop("pooltutor")
    ranked = sorted(medians.items(), key=lambda item: item[1])
    result = {"row": row, "pooltutor": own, "peers": medians}
    peer, least = TARGETS.get(row, (None, 1.0))
    line = f"{row:34} {own:10.3g}  "
    line += "  ".join(f"{name} {value:.3g} ({value / own:.2f}x)" for name, value in ranked)
    if ranked:
        against = medians.get(peer, ranked[0][1]) if peer else ranked[0][1]
        ratio = against / own
        result["ratio"], result["target"] = ratio, least
        line += f"  | {peer or 'fastest'}: {ratio:.2f} of {least} {'met' if ratio >= least else 'MISSED'}"
    return line, result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(ROOT / ".build/release/kernel-bench"))
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=4, help="for each row, all peers together")
    parser.add_argument("--only", default="", help="rows whose name contains this")
    parser.add_argument("--peers", type=lambda text: text.split(","), default=list(PEERS))
    parser.add_argument("--minimum", action="store_true", help="compare minima instead of medians")
    parser.add_argument("--core", type=int, default=0, help="the processor to run on; -1 for any")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if arguments.core >= 0 and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {arguments.core})
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    ours = Ours(arguments.binary)
    for row, spec in ROWS.items():
        if arguments.only in row:
            line, result = report(row, measure(row, spec, ours, arguments))
            print(json.dumps(result) if arguments.json else line, flush=True)


if __name__ == "__main__":
    main()
