package yangguang.journal;

/** The side of an event that the journal keeps, in the transaction of whoever publishes it. */
public interface Recorded {
    Act act();
}
