package yangguang.documents.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.PublishDocument;
import yangguang.documents.Safety;
import yangguang.documents.SchedulePublication;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 发布 (B8): now, or at an hour that is set. */
@Controller
public class PublishPages {
    private final DeskDocuments documents;
    private final PublishDocument publish;
    private final SchedulePublication schedule;
    private final Safety safety;
    private final Choices choices;
    private final DisclosureLaw law;
    private final Deeds deeds;

    PublishPages(
            DeskDocuments documents,
            PublishDocument publish,
            SchedulePublication schedule,
            Safety safety,
            Choices choices,
            DisclosureLaw law,
            Deeds deeds) {
        this.documents = documents;
        this.publish = publish;
        this.schedule = schedule;
        this.safety = safety;
        this.choices = choices;
        this.law = law;
        this.deeds = deeds;
    }

    /**
     * Publication.
     *
     * @param open places found in it that nobody has decided on
     * @param scheduledFor the hour that is set; empty if none
     * @param day as typed, and {@code time}
     */
    public record PublishPage(
            Head head,
            Document document,
            String category,
            int open,
            String scheduledFor,
            String day,
            String time,
            Problems problems) {}

    @GetMapping("/desk/documents/{id:\\d+}/publish")
    Page show(Viewer viewer, @PathVariable long id) {
        Document document = documents.read(viewer, id);
        if (Permissions.ask(Move.PUBLISH, document, viewer).orRefuse()
                instanceof Permission.Closed why) return FillPages.closed(id, why);
        String tomorrow = law.today().plusDays(1).toString();
        return Page.of("documents/publish", page(document, tomorrow, "09:00", Problems.none()));
    }

    @PostMapping("/desk/documents/{id:\\d+}/publish")
    Page publish(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                publish.publish(viewer, id),
                                id,
                                Page.to(Answer.record(id)).saying("documents.said.published")));
    }

    @PostMapping("/desk/documents/{id:\\d+}/schedule")
    Page schedule(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        LocalDateTime at = moment(day, time);
        if (at == null) {
            var problems = Problems.none().add("day", "documents.problem.schedule.unread");
            return again(viewer, id, day, time, problems);
        }
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                schedule.schedule(viewer, id, at),
                                id,
                                Page.to(Answer.record(id))
                                        .saying(
                                                "documents.said.scheduled",
                                                Tag.minute(at.atZone(Tag.ZONE).toInstant())),
                                problems -> again(viewer, id, day, time, problems)));
    }

    @PostMapping("/desk/documents/{id:\\d+}/unschedule")
    Page cancel(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                schedule.cancel(viewer, id),
                                id,
                                Page.to(Answer.record(id) + "/publish")
                                        .saying("documents.said.unscheduled")));
    }

    private Page again(Viewer viewer, long id, String day, String time, Problems problems) {
        return Page.again(
                "documents/publish", page(documents.read(viewer, id), day, time, problems));
    }

    private PublishPage page(Document document, String day, String time, Problems problems) {
        return new PublishPage(
                Head.of(document, law),
                document,
                choices.category(document.edition().content().disclosure().category()),
                safety.open(document),
                Tag.minute(document.edition().publishAt()),
                day,
                time,
                problems);
    }

    private static @Nullable LocalDateTime moment(String day, String time) {
        try {
            return LocalDate.parse(day.strip()).atTime(LocalTime.parse(time.strip()));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
