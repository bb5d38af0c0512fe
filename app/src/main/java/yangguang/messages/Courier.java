package yangguang.messages;

/** Takes what waits of one kind out of the house. */
public interface Courier {
    /** Brings it, outside of any transaction. Every failure is an answer; none is thrown. */
    Answer carry(Parcel parcel);

    /** It was taken over; in the transaction that notes it. */
    default void accepted(Parcel parcel, String receipt) {}

    /** It is not tried again by itself; in the transaction that notes it. */
    default void failed(Parcel parcel) {}
}
