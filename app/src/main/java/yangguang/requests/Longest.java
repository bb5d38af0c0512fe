package yangguang.requests;

import yangguang.pages.Problems;

/** How long may be what somebody types about a request. */
public enum Longest {
    /** A name, a number, how somebody was reached. */
    LINE(200),
    /** What an applicant writes. */
    APPLICANT(1_000),
    /** What goes into a letter, or explains a step. */
    LETTER(5_000);

    private final int characters;

    Longest(int characters) {
        this.characters = characters;
    }

    public int characters() {
        return characters;
    }

    /** Adds a problem where the text is longer. */
    public void check(Problems problems, String field, String text) {
        if (text.length() > characters) {
            problems.add(field, "requests.problem.too-long", characters);
        }
    }
}
