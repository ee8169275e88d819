package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.parliament.boundary.ActDraft;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.rest.boundary.Page;

/** Loads the demonstration's parliamentary acts with their sponsors, each once. */
@ApplicationScoped
public class SampleParliament {

  @EJB private ParliamentaryActs acts;
  @EJB private ActLists lists;
  @Inject private SampleEndorsements endorsements;

  void load(long campaignId, DemonstrationFile data) {
    Map<String, EndorserView> known = endorsements.endorsers();
    Set<String> present =
        lists.rows(campaignId, ActFilter.ALL, ActFilter.Order.MODIFIED, true, 0, Page.MOST).stream()
            .map(ActView::title)
            .map(title -> title.in("en"))
            .collect(Collectors.toSet());
    data.parts("parliamentaryActs").stream()
        .filter(act -> !present.contains(act.localized("title").in("en")))
        .forEach(act -> act(campaignId, act, known));
  }

  private void act(long campaignId, DemonstrationFile data, Map<String, EndorserView> known) {
    DemonstrationFile chamber = data.part("chamber");
    ActDraft draft =
        new ActDraft(
            data.choice("kind", ActKind.class),
            new Chamber(chamber.localized("name"), chamber.text("country")),
            data.localized("title"),
            data.text("identifier"),
            null,
            null,
            new Source(data.part("source").localized("title"), data.part("source").text("url")));
    String id =
        acts.create(campaignId, draft, data.choice("state", ActState.class), data.flag("sample"))
            .id();
    SponsorRole role = SponsorRole.LEAD;
    for (DemonstrationFile sponsor : data.parts("sponsors")) {
      EndorserView member = endorsements.endorser(known, sponsor, chamber);
      acts.addSponsor(id, null, new SponsorDraft(member.id(), role, sponsor.localized("role")));
      role = SponsorRole.CO_SPONSOR;
    }
  }
}
