#!/bin/sh
# Categories for products by all cores of this machine, or of several: GNU parallel around the
# program that "npm run bundle" makes. docs/distributed.md says more.
set -eu

case $0 in */*) recipes=${0%/*} ;; *) recipes=. ;; esac
chunk=$((16 * 1024 * 1024)) # bytes; parallel keeps each in memory until it is done

usage() {
  cat <<TEXT
Usage: recipes/gnu-parallel.sh --model NAME [options] [FILE] [-- OPTIONS OF PARALLEL]

Reads JSON lines {"name", "description"?} from FILE or standard input, and writes
them with their categories, in order. Each process classifies one chunk on one core.

Options:
  --model NAME      a model of the registry: mlp, cnn, lstm, linear, powerset, ensemble
  --top K           predictions for each product; 0 for all (default: 5)
  --jobs N          processes at once on each machine (default: one for each core)
  --block SIZE      size of a chunk, such as 64M (default: 16M; of a FILE at most
                    that, so that each core of this machine has as many)
  --sshlogin HOSTS  machines, as "parallel --sshlogin" takes them; ":" is this one
  --aisle FOLDER    where the bundle lies on each of them, from the home folder
                    (default without --sshlogin: what "npm run bundle" made here)
  --output FILE     write this, whole or not at all, instead of standard output
  -h, --help        this text

Examples:
  \$ recipes/gnu-parallel.sh --model ensemble products.jsonl > categorised.jsonl
  \$ zcat products.jsonl.gz | recipes/gnu-parallel.sh --model mlp --output categorised.jsonl
  \$ recipes/gnu-parallel.sh --model mlp --sshlogin one,two --aisle aisle products.jsonl -- --eta
TEXT
}

wrong_use() {
  printf 'error: %s\n(--help lists the options)\n' "$1" >&2
  exit 2
}

failed() {
  printf '%s\n' "$1" >&2
  exit 1
}

whole_number() {
  case $1 in '' | 0 | *[!0-9]*) return 1 ;; *) printf '%s' "$1" ;; esac
}

model='' top=5 jobs='' block='' logins='' aisle='' output='' file=''
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --) shift; break ;;
    --model | --top | --jobs | --block | --sshlogin | --aisle | --output)
      [ $# -ge 2 ] && [ -n "$2" ] || wrong_use "$1 needs a value."
      case $1 in
        --model) model=$2 ;;
        --top) top=$2 ;;
        --jobs) jobs=$2 ;;
        --block) block=$2 ;;
        --sshlogin) logins=$2 ;;
        --aisle) aisle=$2 ;;
        --output) output=$2 ;;
      esac
      shift 2 ;;
    -*) wrong_use "There is no option $1." ;;
    *) [ -z "$file" ] || wrong_use "There can be one file only: $file or $1."
      file=$1
      shift ;;
  esac
done
# what is left are options of parallel

[ -n "$model" ] || wrong_use 'The option --model is missing.'
[ -z "$file" ] || [ -f "$file" ] || wrong_use "There is no file $file."
command -v parallel > /dev/null ||
  failed 'GNU parallel is missing. Install it, on Debian with: apt-get install parallel'
[ -z "$logins" ] || [ -n "$aisle" ] || wrong_use '--sshlogin needs --aisle.'
aisle=${aisle:-$recipes/../build/aisle-classify}
program=$aisle/scripts/classify.mjs
[ -n "$logins" ] || [ -f "$program" ] ||
  failed "There is no bundle in $aisle. Make it with: npm run bundle"

# once on each machine with nothing to classify: what is wrong there is told before any work is done
parallel --nonall --sshlogin "${logins:-:}" --quote \
  node "$program" --chunk --model "$model" --top "$top" < /dev/null ||
  failed 'The program could not be started on each machine. See what it wrote above.'

if [ -n "$file" ]; then
  # as many chunks for each core as for the others; a bit larger, lest a last line be left over
  bytes=$(wc -c < "$file")
  cores=$(whole_number "$jobs" || nproc || echo 1)
  turns=$((bytes / (cores * chunk) + 1))
  block=${block:-$((bytes / (cores * turns) + 4096))}
  exec < "$file"
fi
[ -z "$jobs" ] || set -- --jobs "$jobs" "$@"
[ -z "$logins" ] || set -- --sshlogin "$logins" "$@"

# A chunk that failed is tried again, on another machine if there is one; then everything stops.
# Not by --pipe-part: there a chunk that is tried again is empty (seen with 20221122).
classify() {
  parallel --pipe --block "${block:-$chunk}" --keep-order --retries 3 --halt now,fail=1 "$@" \
    --quote node "$program" --chunk --model "$model" --top "$top" ||
    failed 'A chunk could not be classified. See what was written above.'
}

if [ -z "$output" ]; then
  classify "$@"
else
  trap 'rm -f "$output.part"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  classify "$@" > "$output.part"
  mv "$output.part" "$output"
fi
