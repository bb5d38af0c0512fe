package yangguang.messages;

/** The letter was taken over; before that was noted the program was killed. */
record KilledAfterwards(Carrier carrier) implements Carrier {
    static final class Killed extends Error {}

    @Override
    public Way way() {
        return carrier.way();
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public Answer carry(Letter letter) {
        carrier.carry(letter);
        throw new Killed();
    }
}
