"""Lists with boto3's own paginator, for a program that wants to do the same.

boto3_client.py ENDPOINT   answers each line of JSON on standard input with one on standard output
boto3_client.py --golden   writes random tokens as botocore encodes them, for the file botocore-tokens.txt
"""

import datetime
import json
import random
import sys

import boto3
import botocore
from botocore.config import Config
from botocore.paginate import TokenEncoder


def json_value(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(value)


def paginate(client, request):
    paginator = client.get_paginator("describe_table_restore_status")
    return paginator.paginate(**request).build_full_result()


def encode(tokens):
    return [TokenEncoder().encode(token) for token in tokens]


def serve(endpoint):
    client = boto3.client(
        "redshift",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="secret",
        config=Config(retries={"total_max_attempts": 1}),
    )
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if "encode" in question:
                answer = {"encoded": encode(question["encode"])}
            else:
                answer = paginate(client, question["paginate"])
        except Exception as error:
            answer = {"Error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer, default=json_value), flush=True)


def random_character():
    bits = random.choice([5, 7, 7, 7, 8, 11, 16, 21])
    return chr(random.randrange(min(1 << bits, 0x110000)))


def golden():
    random.seed(20240301)
    print("# botocore " + botocore.__version__ + ": token, boto_truncate_amount or -, UTF-16 units of the marker or -")
    for _ in range(400):
        units = "".join(random_character() for _ in range(random.randrange(1, 13)))
        marker = None if random.random() < 0.02 else units
        token = {"Marker": marker}
        if marker is None or random.random() < 0.5:
            token["boto_truncate_amount"] = random.randrange(10 ** random.randrange(1, 12))
        encoded = "-" if marker is None else marker.encode("utf-16-be", "surrogatepass").hex()
        print(TokenEncoder().encode(token), token.get("boto_truncate_amount", "-"), encoded)


if sys.argv[1] == "--golden":
    golden()
else:
    serve(sys.argv[1])
