package yangguang.access;

import java.time.LocalDate;
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
 * @param from who handed it on, empty if nobody
 * @param why one sentence by key, or null
 */
public record Task(
        String kind,
        String title,
        String address,
        @Nullable LocalDate due,
        @Nullable Integer remaining,
        String from,
        Page.@Nullable Said why) {}
