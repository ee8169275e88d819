package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Loads the demonstration's parliamentary acts with their sponsors, unless they are there already.
 */
@ApplicationScoped
public class SampleParliament {

  @EJB private ParliamentaryActs acts;
  @EJB private Sponsors sponsors;
  @EJB private ActLists lists;
  @Inject private SampleEndorsers endorsers;

  void load(long campaignId, DemonstrationFile data) {
    Map<String, EndorserView> known = endorsers.known();
    Map<String, ActView> present =
        lists.rows(campaignId, ActFilter.ALL, ActFilter.Order.MODIFIED, true, 0, Page.MOST).stream()
            .collect(
                Collectors.toMap(act -> act.title().in("en"), Function.identity(), (a, b) -> a));
    for (DemonstrationFile act : data.parts("parliamentaryActs")) {
      ActView there = present.get(act.localized("title").in("en"));
      sponsor(there == null ? act(campaignId, act) : there, act, known);
    }
  }

  private ActView act(long campaignId, DemonstrationFile data) {
    DemonstrationFile chamber = data.part("chamber");
    ActDetails details =
        new ActDetails(
            data.choice("kind", ActKind.class),
            new Chamber(chamber.localized("name"), chamber.text("country")),
            data.localized("title"),
            data.text("identifier"),
            null,
            null,
            new Source(data.part("source").localized("title"), data.part("source").text("url")));
    return acts.create(
        campaignId, details, data.choice("state", ActState.class), data.flag("sample"));
  }

  /** Adds the sponsors that are missing, in the order of the act. */
  private void sponsor(ActView act, DemonstrationFile data, Map<String, EndorserView> known) {
    Set<String> standing =
        act.sponsors().stream().map(ActView.SponsorView::endorser).collect(Collectors.toSet());
    SponsorRole role = SponsorRole.LEAD;
    for (DemonstrationFile sponsor : data.parts("sponsors")) {
      EndorserView member = endorsers.find(known, sponsor, data.part("chamber"));
      if (!standing.contains(member.id())) {
        sponsors.add(
            act.id(), null, new SponsorDraft(member.id(), role, sponsor.localized("role")));
      }
      role = SponsorRole.CO_SPONSOR;
    }
  }
}
