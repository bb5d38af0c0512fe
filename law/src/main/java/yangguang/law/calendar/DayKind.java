package yangguang.law.calendar;

/** What a day of the calendar is. A make-up day is a weekend day that is worked (补班). */
public enum DayKind {
    WORKING(true),
    MAKE_UP(true),
    WEEKEND(false),
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean worked() {
        return worked;
    }
}
