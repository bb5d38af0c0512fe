package yangguang.pages;

/** Nothing stands at this address, or nothing that this reader may know of. */
public final class NoSuchRecord extends RuntimeException {
    public NoSuchRecord(String what) {
        super(what);
    }
}
