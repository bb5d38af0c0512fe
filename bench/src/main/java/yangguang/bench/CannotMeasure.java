package yangguang.bench;

/** Something that the measurement needs is not there, in words that tell the remedy. */
final class CannotMeasure extends RuntimeException {
    CannotMeasure(String reason) {
        super(reason);
    }
}
