package yangguang.files;

import java.awt.Rectangle;

/** A rectangle on a page as it is seen, in fractions of the page from its upper left corner. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean covers(Box other) {
        return holds(other.x + other.width / 2, other.y + other.height / 2);
    }

    boolean holds(double atX, double atY) {
        return atX >= x && atX <= right() && atY >= y && atY <= bottom();
    }

    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }

    /** Whether the other goes on in the same line, at most one letter further. */
    boolean goesOnIn(Box other) {
        double shared = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        double gap = Math.max(other.x - right(), x - other.right());
        return shared > Math.min(height, other.height) / 2 && gap < 2 * other.width + 0.01;
    }

    /** In whole pixels, outwards. */
    Rectangle on(int pixelsAcross, int pixelsDown) {
        int left = clamp(Math.floor(x * pixelsAcross), pixelsAcross);
        int top = clamp(Math.floor(y * pixelsDown), pixelsDown);
        return new Rectangle(
                left,
                top,
                clamp(Math.ceil(right() * pixelsAcross), pixelsAcross) - left,
                clamp(Math.ceil(bottom() * pixelsDown), pixelsDown) - top);
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }
}
