package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Loads the demonstration's endorsements, unless they are there already. Those that the report
 * calls sent are published as reported; those that it calls promised stay pledges.
 */
@ApplicationScoped
public class SampleEndorsements {

  private static final int PROMISE_DAYS = 14;
  private static final String PROOF = "Published report of the campaign";

  @EJB private Endorsements endorsements;
  @EJB private EndorsementCommands commands;
  @EJB private EndorsementLists lists;
  @Inject private Clock clock;
  @Inject private SampleEndorsers endorsers;

  void load(long campaignId, DemonstrationFile data, Map<String, AddresseeView> addressees) {
    Map<String, EndorserView> known = endorsers.known();
    Map<String, EndorsementRow> present =
        lists
            .rows(
                campaignId, EndorsementFilter.ALL, EndorsementFilter.Order.NAME, true, 0, Page.MOST)
            .stream()
            .collect(
                Collectors.toMap(row -> row.name().in("en"), Function.identity(), (a, b) -> a));
    for (DemonstrationFile one : data.parts("endorsements")) {
      EndorsementRow there = present.get(name(one));
      if (there == null) {
        EndorserView endorser = endorsers.find(known, one.part("endorser"), one);
        endorse(campaignId, endorser.id(), one, addressees.get(one.text("addressee")));
      } else {
        publish(there.id(), there.state(), one.part("source"));
      }
    }
  }

  private static String name(DemonstrationFile endorsement) {
    return endorsement.part("endorser").localized("name").in("en");
  }

  private void endorse(
      long campaignId, String endorser, DemonstrationFile data, AddresseeView addressee) {
    EndorsementDraft draft =
        new EndorsementDraft(
            data.choice("capacity", Capacity.class),
            data.choice("kind", EndorsementKind.class),
            null,
            null,
            data.localized("displayRole"),
            data.localized("displayOrganisation"),
            null,
            addressee == null ? null : addressee.publicId(),
            null,
            null,
            List.of(),
            null);
    boolean pledged = data.choice("state", EndorsementState.class) == EndorsementState.PLEDGED;
    LocalDate promisedBy = LocalDate.now(clock).plusDays(PROMISE_DAYS);
    EndorsementStart beginning =
        pledged
            ? EndorsementStart.pledged(promisedBy, Permission.SYSTEM)
            : EndorsementStart.RECEIVED;
    EndorsementView made =
        endorsements.create(campaignId, endorser, draft, beginning, data.flag("sample"));
    publish(made.id(), made.state(), data.part("source"));
  }

  /** Continues from the present state to the publication; a pledge stays one. */
  private void publish(String id, EndorsementState from, DemonstrationFile source) {
    EndorsementState state = from;
    if (state == EndorsementState.RECEIVED) {
      state = commands.requestProof(id, null, null).state();
    }
    if (state == EndorsementState.VERIFYING) {
      state = commands.addEvidence(id, null, EvidenceKind.SCAN, null, PROOF).state();
    }
    if (state == EndorsementState.VERIFIED) {
      state = commands.approve(id, null, null).state();
    }
    if (state == EndorsementState.APPROVED) {
      commands.publish(
          id,
          null,
          new Grounds(PublicationBasis.PUBLIC_ACT, null, null),
          new Source(source.localized("title"), source.text("url")),
          null);
    }
  }
}
