package yangguang.portal.web;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.registers.FieldLine;
import yangguang.registers.ShownEntry;

/**
 * What is public of one entry.
 *
 * @param lines its public fields, its documents by title
 * @param about other entries that name it
 */
public record ShownEntryPage(
        Scope scope, Menu menu, ShownEntry entry, List<FieldLine> lines, List<ShownEntry> about) {
    /** Where somebody writes what they think of it. */
    public String write() {
        var body = scope.frame().body();
        return UriComponentsBuilder.fromPath("/mailbox/new")
                .queryParam("u", body == null ? "" : body.code())
                .queryParam("kind", "SUGGESTION")
                .queryParam("subject", "{title}")
                .queryParam("about", "{about}")
                .encode()
                .buildAndExpand(entry.title(), entry.address())
                .toUriString();
    }

    /** The address of the list in which it stands. */
    public String list() {
        return scope.at("/registers/" + entry.register().id());
    }
}
