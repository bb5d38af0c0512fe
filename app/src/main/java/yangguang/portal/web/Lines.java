package yangguang.portal.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.PublishedLine;

/** Puts the publisher beside each line of a list. */
@Component
class Lines {
    private final Bodies bodies;

    Lines(Bodies bodies) {
        this.bodies = bodies;
    }

    List<Line> of(List<PublishedLine> documents) {
        var publishers =
                documents.stream()
                        .map(PublishedLine::bodyId)
                        .distinct()
                        .flatMap(id -> bodies.byId(id).stream())
                        .collect(Collectors.toMap(Body::id, Function.identity()));
        return documents.stream()
                .map(document -> new Line(document, publishers.get(document.bodyId())))
                .toList();
    }
}
