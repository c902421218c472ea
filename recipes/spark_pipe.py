#!/usr/bin/env python3
"""Categories for products by a cluster: Apache Spark around the program that "npm run bundle" makes.

docs/distributed.md says more, also what of this has been run where.
"""

import argparse
import os
import shlex
import sys

EXAMPLES = """examples:
  $ spark-submit --archives build/aisle-classify.tar.gz#aisle recipes/spark_pipe.py \\
      --model ensemble --input hdfs:///products --output hdfs:///categorised
  $ spark-submit --master 'local[2]' recipes/spark_pipe.py --aisle build/aisle-classify \\
      --model mlp --input products.jsonl --output categorised
  $ python3 recipes/spark_pipe.py --model mlp --print-command
"""


def whole_number(minimum):
    def parse(text):
        if text.isascii() and text.isdigit() and int(text) >= minimum:
            return int(text)
        raise argparse.ArgumentTypeError(f"it must be a whole number of at least {minimum}")

    return parse


def parsed_options(arguments):
    parser = argparse.ArgumentParser(
        prog="spark_pipe.py",
        description='Reads JSON lines {"name", "description"?} and writes them with their '
        "categories, in order. Each partition goes through a process of its own, by RDD.pipe.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--model", required=True, help="mlp, cnn, lstm, linear, powerset or ensemble")
    add("--top", type=whole_number(0), default=5, help="predictions for each product; 0 for all")
    add("--input", help="what SparkContext.textFile reads")
    add("--output", help="a folder that does not exist yet")
    add("--partitions", type=whole_number(1), help="cut the input into at least as many")
    add("--aisle", default="aisle", help='the bundle, as executors see it (default: "aisle", '
        "which --archives …#aisle makes)")  # fmt: skip
    add("--node", default="node", help="the program Node on the executors")
    add("--print-command", action="store_true", help="print what is run for each partition; "
        "needs no Spark")  # fmt: skip
    options = parser.parse_args(arguments)
    if not options.print_command and not (options.input and options.output):
        parser.error("--input and --output are needed, unless --print-command is given")
    return options


def command_of(options):
    """What is run for each partition; RDD.pipe takes it apart again, without a shell."""
    program = f"{options.aisle}/scripts/classify.mjs"
    chunk = ["--chunk", "--model", options.model, "--top", str(options.top)]
    return shlex.join([options.node, program, *chunk])


def main(arguments):
    options = parsed_options(arguments)
    command = command_of(options)
    if options.print_command:
        print(command)
        return
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        sys.exit(
            "There is no Spark for this Python. Start this with spark-submit of a Spark "
            "installation, or install it with: pip install pyspark"
        )
    spark = SparkSession.builder.appName("Aisle").getOrCreate()
    try:
        # cut while it is read: repartition() would shuffle the lines
        lines = spark.sparkContext.textFile(options.input, options.partitions)
        # without an environment of its own the process has none, not even a PATH to find Node by
        path = {"PATH": os.environ.get("PATH", os.defpath)}
        # without checkCode a partition whose process died would be cut short in silence
        lines.pipe(command, env=path, checkCode=True).saveAsTextFile(options.output)
    finally:
        spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
