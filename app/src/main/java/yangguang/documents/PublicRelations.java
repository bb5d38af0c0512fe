package yangguang.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 文件关系 as the public sees them: only between documents that are both public. */
@Component
public class PublicRelations {
    private final RelationRecords records;
    private final PublishedRecords published;

    PublicRelations(RelationRecords records, PublishedRecords published) {
        this.records = records;
        this.published = published;
    }

    /** Those of a public document. */
    public List<PublicRelation> of(long id) {
        var sides = records.sides(id);
        if (sides.isEmpty()) return List.of();
        var lines =
                published.byIds(
                        sides.stream()
                                .map(RelationRecords.Side::other)
                                .collect(Collectors.toSet()));
        return sides.stream()
                .flatMap(
                        side ->
                                Stream.ofNullable(lines.get(side.other()))
                                        .map(
                                                line ->
                                                        new PublicRelation(
                                                                side.kind(),
                                                                side.outgoing(),
                                                                line)))
                .toList();
    }
}
