package yangguang.messages;

/** Takes letters out of the house in one {@link Way}. */
interface Carrier {
    Way way();

    /** Whether the operator said where letters are to be taken. */
    boolean isSetUp();

    /** Hands the letter over. Every failure is an answer; none is thrown. */
    Answer carry(Letter letter);
}
