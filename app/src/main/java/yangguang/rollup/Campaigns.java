package yangguang.rollup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;

/**
 * Who may see a campaign: 统计 and 督查 of the body that asks, 督查 of those above it, and, of the notice
 * and their own part alone, those who are asked. Only 统计 of the body that asks changes anything.
 */
@Service
@Transactional(readOnly = true)
public class Campaigns {
    private final CampaignRecords records;

    Campaigns(CampaignRecords records) {
        this.records = records;
    }

    /** Those that the viewer may read whole, newest year first. */
    public List<Campaign> readable(Viewer viewer) {
        return records.of(bodies(viewer));
    }

    /** Those that ask the viewer's body. */
    public List<Campaign> asking(Viewer viewer) {
        return records.asking(viewer.bodyId());
    }

    private static Set<Long> bodies(Viewer viewer) {
        if (viewer.has(Role.SUPERVISOR)) return viewer.readable();
        return viewer.has(Role.STATISTICIAN) ? Set.of(viewer.bodyId()) : Set.of();
    }

    /**
     * @throws NoSuchRecord where it is not theirs
     * @throws NotAllowed for people of the body that asks without one of the roles
     */
    public Campaign read(Viewer viewer, long id) {
        var campaign = byId(id);
        if (bodies(viewer).contains(campaign.bodyId())) return campaign;
        if (campaign.bodyId() == viewer.bodyId()) throw new NotAllowed(Role.STATISTICIAN);
        throw new NoSuchRecord("campaign " + id + " for body " + viewer.bodyId());
    }

    public boolean mayChange(Viewer viewer, Campaign campaign) {
        return campaign.bodyId() == viewer.bodyId() && viewer.has(Role.STATISTICIAN);
    }

    /** To change it. */
    Campaign own(Viewer viewer, long id) {
        var campaign = byId(id);
        if (campaign.bodyId() != viewer.bodyId())
            throw new NoSuchRecord("campaign " + id + " for body " + viewer.bodyId());
        viewer.mustHave(Role.STATISTICIAN);
        return campaign;
    }

    /** To read its notice: those who read all of it, and those who are asked. */
    public Campaign notice(Viewer viewer, long id) {
        var campaign = byId(id);
        if (bodies(viewer).contains(campaign.bodyId())) return campaign;
        if (member(viewer, id).isPresent()) return campaign;
        throw new NoSuchRecord("campaign " + id + " for body " + viewer.bodyId());
    }

    /** The viewer's own body as a member of it. */
    public Optional<Member> member(Viewer viewer, long id) {
        return records.member(id, viewer.bodyId());
    }

    private Campaign byId(long id) {
        return records.byId(id).orElseThrow(() -> new NoSuchRecord("campaign " + id));
    }

    /** Names of those whom it asks outside of this system, one a line. */
    public String outside(Campaign campaign) {
        return records.members(campaign.id()).stream()
                .filter(member -> member.bodyId() == null)
                .map(Member::name)
                .collect(Collectors.joining("\n"));
    }

    public Set<Long> asked(Campaign campaign) {
        return records.members(campaign.id()).stream()
                .flatMap(member -> Optional.ofNullable(member.bodyId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
