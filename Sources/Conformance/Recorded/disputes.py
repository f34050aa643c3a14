"""The smallest cases on which the frameworks disagree, by name. Kernels/DISPUTES.md lists what each one answers."""

import keras
import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

from runners import first, keras_result, last, onnx_run, torch_result


def row(*numbers):
    return np.array(numbers, np.float32).reshape(1, 1, 1, -1)


def tried(function):
    """The answer, or the word `refuses`."""
    try:
        return np.asarray(function())
    except Exception:
        return "refuses"


def torch_of(function, x):
    return tried(lambda: torch_result(function, [x])[0])


def onnx_of(op, x, **attributes):
    return tried(lambda: onnx_run(op, [x], attributes))


def keras_of(layer, x):
    return tried(lambda: keras_result(layer, x)[0])


def gradient_at(function, x, framework):
    x = np.array(x, np.float32)
    if framework == "torch":
        t = torch.tensor(x, requires_grad=True)
        function(t).sum().backward()
        return t.grad.numpy()
    t = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(t)
        y = function(t)
    return tape.gradient(y, t).numpy()


def strides_and_padding(write):
    x = np.arange(1, 17, dtype=np.float32).reshape(1, 1, 4, 4)
    write(
        "default-stride", x=x, onnx=onnx_of("MaxPool", x, kernel_shape=[2, 2]),
        torch=torch_of(lambda t: F.max_pool2d(t, 2), x), keras=keras_of(keras.layers.MaxPooling2D(2), x))
    three = dict(kernel_shape=[3, 3], strides=[2, 2])
    write(
        "same-against-pad-1", x=x, onnx=onnx_of("MaxPool", x, auto_pad="SAME_UPPER", **three),
        onnx_lower=onnx_of("MaxPool", x, auto_pad="SAME_LOWER", **three),
        torch=torch_of(lambda t: F.max_pool2d(t, 3, 2, 1), x),
        keras=keras_of(keras.layers.MaxPooling2D(3, 2, "same"), x))
    x = row(1, 2, 3)
    write(
        "divisor-at-a-pad", x=x,
        onnx=onnx_of("AveragePool", x, kernel_shape=[1, 2], strides=[1, 1], pads=[0, 1, 0, 1]),
        torch=torch_of(lambda t: F.avg_pool2d(t, (1, 2), 1, (0, 1)), x))
    x = row(0, 1, 2, 3, 4, 5)
    write(
        "same-stride-over-box", x=x,
        onnx=onnx_of("AveragePool", x, kernel_shape=[1, 1], strides=[1, 3], auto_pad="SAME_UPPER"),
        keras=keras_of(keras.layers.AveragePooling2D((1, 1), (1, 3), "same"), x))
    x = row(1, 2, 3)
    write(
        "same-with-dilation", x=x,
        onnx=onnx_of("MaxPool", x, kernel_shape=[1, 2], dilations=[1, 2], auto_pad="SAME_UPPER"))
    x = row(1, 2, 3, 4, 5)
    write(
        "last-window", x=x,
        onnx=onnx_of("MaxPool", x, kernel_shape=[1, 2], strides=[1, 3], pads=[0, 1, 0, 1], ceil_mode=1),
        torch=torch_of(lambda t: F.max_pool2d(t, (1, 2), (1, 3), (0, 1), ceil_mode=True), x))


def boxes_off_the_map(write):
    x = row(7)
    hole = dict(kernel_shape=[1, 2], strides=[1, 1], dilations=[1, 2], pads=[0, 1, 0, 1])
    function = lambda t: F.max_pool2d(t, (1, 2), 1, (0, 1), (1, 2), return_indices=True)
    write(
        "window-wholly-in-padding", x=x, onnx=onnx_of("MaxPool", x, **hole),
        onnx_indices=onnx_run("MaxPool", [x], hole, outputs=2)[1],
        torch=function(torch.tensor(x))[0].numpy(), torch_indices=function(torch.tensor(x))[1].numpy())
    x = row(1, 2)
    write(
        "box-larger-than-the-map", x=x, onnx=onnx_of("MaxPool", x, kernel_shape=[1, 3], strides=[1, 2]),
        torch=torch_of(lambda t: F.max_pool2d(t, (1, 3), (1, 2)), x),
        torch_ceil=torch_of(lambda t: F.max_pool2d(t, (1, 3), (1, 2), ceil_mode=True), x),
        onnx_ceil=onnx_of("MaxPool", x, kernel_shape=[1, 3], strides=[1, 2], ceil_mode=1))
    x = row(1, 2, 3)
    write(
        "padding-over-half", x=x,
        onnx=onnx_of("MaxPool", x, kernel_shape=[1, 3], strides=[1, 1], pads=[0, 2, 0, 2]),
        torch=torch_of(lambda t: F.max_pool2d(t, (1, 3), 1, (0, 2)), x))


def special_values(write):
    box = dict(kernel_shape=[1, 4])
    cases = dict(nan_first=row(np.nan, 1, 2, 3), nan_last=row(1, 2, 3, np.nan), all_minus_infinity=row(*[-np.inf] * 4))
    for name, x in cases.items():
        write(
            name.replace("_", "-"), x=x, onnx=onnx_of("MaxPool", x, **box),
            onnx_with_indices=onnx_run("MaxPool", [x], box, outputs=2)[0],
            torch=torch_of(lambda t: F.max_pool2d(t, (1, 4)), x),
            keras=keras_of(keras.layers.MaxPooling2D((1, 4)), x),
            keras_global=keras_of(keras.layers.GlobalMaxPooling2D(keepdims=True), x))
    x = np.array([[1, 9, 9, 2], [9, 0, 0, 9]], np.float32).reshape(1, 2, 1, 4)
    argmax = tf.nn.max_pool_with_argmax(last(x), (1, 4), (1, 4), "VALID").argmax
    write(
        "index-base", x=x, onnx_indices=onnx_run("MaxPool", [x], box, outputs=2)[1],
        torch_indices=F.max_pool2d(torch.tensor(x), (1, 4), return_indices=True)[1].numpy(),
        keras_indices=first(argmax))
    x = row(-0.0, 0, np.nan)
    write(
        "relu-of-minus-zero", x=x, onnx=onnx_of("Relu", x), torch=torch_of(F.relu, x),
        keras=keras_of(keras.layers.ReLU(), x))


def norms_and_slopes(write):
    x = row(-1, -2, 3, 4)
    write(
        "lp-of-negatives", x=x, onnx=onnx_of("LpPool", x, kernel_shape=[1, 4], p=1),
        torch=torch_of(lambda t: F.lp_pool2d(t, 1, (1, 4)), x))
    x = row(1, 2, 4)
    write(
        "lp-with-overhang", x=x, onnx=onnx_of("LpPool", x, kernel_shape=[1, 2], strides=[1, 2], p=1, ceil_mode=1),
        torch=torch_of(lambda t: F.lp_pool2d(t, 1, (1, 2), ceil_mode=True), x))
    x = row(-1)
    write(
        "leaky-default-slope", x=x, onnx=onnx_of("LeakyRelu", x), torch=torch_of(F.leaky_relu, x),
        keras=keras_of(keras.layers.LeakyReLU(), x), keras_function=keras_of(tf.nn.leaky_relu, x))
    x, slope = np.full((1, 3, 1, 3), -1, np.float32), np.array([1, 2, 3], np.float32)
    write(
        "prelu-slopes", x=x, slope=slope, onnx=tried(lambda: onnx_run("PRelu", [x, slope], {})),
        torch=tried(lambda: torch_result(F.prelu, [x, slope])[0]))
    x = row(-1, 0, 1, np.nan)
    write(
        "gradient-of-relu", x=x, torch=gradient_at(F.relu, x, "torch"), keras=gradient_at(tf.nn.relu, x, "tf"))
    write(
        "gradient-of-maximum", x=x,
        torch=gradient_at(lambda t: torch.maximum(t, torch.zeros_like(t)), x, "torch"),
        keras=gradient_at(lambda t: tf.maximum(t, 0.0), x, "tf"))


def record_disputes(out):
    def write(name, x, **found):
        out.write("dispute", dict(about=name, x=x), **found)

    for topic in (strides_and_padding, boxes_off_the_map, special_values, norms_and_slopes):
        topic(write)
