# Every recipe also works without just: its plain command stands in the comment above it.

# What there is: just --list
default:
    @just --list

# Open the desk: ./labcast
run *args:
    ./labcast {{args}}

# Play the scripted session, in a window or without a display: ./labcast rehearse
rehearse *args:
    ./labcast rehearse {{args}}

# Inner loop, no checks, one class or all: ./mvnw -q -Pquick test -Dtest=ArchitectureTest
test name="*":
    ./mvnw -q -Pquick test -Dtest='{{name}}' -Dsurefire.failIfNoSpecifiedTests=false

# Everything CI checks (start it on JDK 25 for the format check): ./mvnw verify
check:
    ./mvnw verify

# Format the sources; Maven itself has to run on JDK 25: ./mvnw -q spotless:apply
format:
    ./mvnw -q spotless:apply

# Run the benchmark class dev.labcast.bench.NAME: ./mvnw -q -Pquick,bench -Dbench=NAME
bench name:
    ./mvnw -q -Pquick,bench -Dbench={{name}}

# Make the pictures of the docs anew: ./labcast rehearse --headless --shots docs/img
shots:
    ./labcast rehearse --headless --shots docs/img

# Lines and files per room: find src/main/java -name '*.java' | xargs wc -l
metrics:
    @for room in src/main/java/dev/labcast/*/; do \
      printf '%-12s %4d files %6d lines\n' "$(basename "$room")" \
        "$(find "$room" -name '*.java' | wc -l)" "$(find "$room" -name '*.java' -exec cat {} + | wc -l)"; \
    done
