"""Records what the package `fsrs` for Python (version 4.1.2: FSRS-5) makes of some sequences of answers.

    pip install fsrs==4.1.2
    python3 record_fsrs.py > fsrs.txt

A line for each answer: sequence, hours since the first answer, grade (1 again to 4 easy), then what it leaves:
stability, difficulty, hours from the first answer to when it is due. No learning steps, no fuzz: as in Sources/Quiz/Memory.
"""

import random
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from fsrs import Card, Rating, Scheduler

START = datetime(2025, 1, 1, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)

FIXED = [
    [(0, 1)],
    [(0, 2)],
    [(0, 3)],
    [(0, 4)],
    [(0, 3), (72, 3), (72 + 240, 3), (72 + 240 + 720, 3)],
    [(0, 1), (24, 3), (72, 3), (200, 3)],
    [(0, 3), (1, 3), (2, 3), (23, 3)],
    [(0, 3), (1, 1), (2, 2), (26, 3)],
    [(0, 3), (24, 3), (47, 3), (71, 3)],
    [(0, 3), (2400, 1), (2424, 1), (2448, 1), (2472, 3)],
    [(0, 2), (24, 2), (48, 2), (96, 2), (240, 2)],
    [(0, 4), (24 * 20, 4), (24 * 200, 4), (24 * 2000, 4), (24 * 20000, 4)],
]


def drawn(seed):
    draw = random.Random(seed)
    hours, answers = 0, []
    for _ in range(draw.randint(2, 12)):
        answers.append((hours, draw.choice([1, 2, 3, 3, 3, 3])))
        hours += draw.choice([1, 5, 23, 24, 25, 48, 100, 500, 3000])
    return answers


def main():
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    print(f"# fsrs {version('fsrs')}")
    for number, answers in enumerate(FIXED + [drawn(seed) for seed in range(40)]):
        card = Card()
        for hours, grade in answers:
            card, _ = scheduler.review_card(card, Rating(grade), START + hours * HOUR)
            due = (card.due - START) / HOUR
            print(number, hours, grade, repr(card.stability), repr(card.difficulty), round(due))


if __name__ == "__main__":
    main()
