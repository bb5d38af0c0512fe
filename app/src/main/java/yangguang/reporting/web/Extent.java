package yangguang.reporting.web;

import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.bodies.Body;
import yangguang.pages.Choice;
import yangguang.reporting.AnnualReport;

/**
 * Whose figures are looked at.
 *
 * @param own whether it is the viewer's own body alone
 * @param below whether all bodies below it are added to it
 * @param bodies whose entries are summed
 * @param choices the bodies that the viewer may look at, if there is more than one
 */
public record Extent(
        Body body, boolean own, boolean below, Set<Long> bodies, List<Choice> choices) {

    /** An address below the statistics that keeps looking at the same bodies. */
    public String address(String path) {
        if (own) return "/desk/statistics" + path;
        var address =
                UriComponentsBuilder.fromUriString("/desk/statistics" + path)
                        .queryParam("body", body.code());
        return (below ? address.queryParam("below", "yes") : address).build().toUriString();
    }

    /** The annual report of the body on a year. */
    public String report(int year) {
        var address = UriComponentsBuilder.fromUriString(AnnualReport.address(year));
        return (own ? address : address.queryParam("body", body.code())).build().toUriString();
    }

    public boolean hasBodiesBelow() {
        return choices.size() > 1;
    }
}
