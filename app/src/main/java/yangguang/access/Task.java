package yangguang.access;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Page;

/**
 * One thing that somebody has to do 待办.
 *
 * @param kind key of the kind of work, such as {@code documents.task.review}
 * @param title what it is about
 * @param address where it is done
 * @param due the last day, if there is one
 * @param remaining working days left until then, negative when past, null without a due day
 * @param provisional 暂定: the holidays up to the due day are not all announced
 * @param proof the page that shows how the due day was reached; null where there is none
 * @param from who handed it on, empty if nobody
 * @param why one sentence by key, or null
 * @param hours where the law counts hours instead of days, or null
 */
public record Task(
        String kind,
        String title,
        String address,
        @Nullable LocalDate due,
        @Nullable Integer remaining,
        boolean provisional,
        @Nullable String proof,
        String from,
        Page.@Nullable Said why,
        @Nullable Hours hours) {

    /**
     * A moment of the due day.
     *
     * @param left whole hours until then, negative when past
     */
    public record Hours(LocalTime at, int left) {}

    /** Without hours. */
    public Task(
            String kind,
            String title,
            String address,
            @Nullable LocalDate due,
            @Nullable Integer remaining,
            boolean provisional,
            @Nullable String proof,
            String from,
            Page.@Nullable Said why) {
        this(kind, title, address, due, remaining, provisional, proof, from, why, null);
    }

    /** With a due day that is settled and needs no proof, or none. */
    public Task(
            String kind,
            String title,
            String address,
            @Nullable LocalDate due,
            @Nullable Integer remaining,
            String from,
            Page.@Nullable Said why) {
        this(kind, title, address, due, remaining, false, null, from, why);
    }
}
