package yangguang.documents.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Chain;
import yangguang.documents.Chains;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 审查流程: how the body divides the review among its people. */
@Controller
public class ChainPages {
    private final Chains chains;
    private final Deeds deeds;

    ChainPages(Chains chains, Deeds deeds) {
        this.chains = chains;
        this.deeds = deeds;
    }

    /** The ways there are, and the one in use. */
    public record ChainPage(Chain present, List<Chain> ways, Problems problems) {}

    @GetMapping("/desk/documents/chain")
    Page show(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return Page.of(
                "documents/chain",
                new ChainPage(chains.of(viewer.bodyId()), Chain.WAYS, Problems.none()));
    }

    @PostMapping("/desk/documents/chain")
    Page set(
            Viewer viewer,
            @RequestParam(defaultValue = "") String chain,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var chosen = Chain.WAYS.stream().filter(way -> way.toString().equals(chain)).findFirst();
        if (chosen.isEmpty()) {
            var problems = Problems.none().add("chain", "documents.problem.chain");
            return Page.again(
                    "documents/chain",
                    new ChainPage(chains.of(viewer.bodyId()), Chain.WAYS, problems));
        }
        return deeds.once(
                once,
                () -> {
                    chains.set(viewer, chosen.get());
                    return Page.to("/desk/documents/chain").saying("documents.said.chain");
                });
    }
}
