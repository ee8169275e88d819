package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.boundary.Beginning;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Loads the demonstration's endorsements, each once: what the report says was sent is published as
 * reported, what it says was promised stays a promise.
 */
@ApplicationScoped
public class SampleEndorsements {

  private static final int PROMISE_DAYS = 14;
  private static final String PROOF = "Published report of the campaign";

  @EJB private Endorsers endorsers;
  @EJB private Endorsements endorsements;
  @EJB private EndorsementCommands commands;
  @EJB private EndorsementLists lists;
  @Inject private Clock clock;

  void load(long campaignId, DemonstrationFile data, Map<String, AddresseeView> addressees) {
    Map<String, EndorserView> known = endorsers();
    Set<String> present =
        lists
            .rows(
                campaignId, EndorsementFilter.ALL, EndorsementFilter.Order.NAME, true, 0, Page.MOST)
            .stream()
            .map(row -> row.displayedAs().name().in("en"))
            .collect(Collectors.toSet());
    for (DemonstrationFile one : data.parts("endorsements")) {
      if (!present.contains(name(one))) {
        EndorserView endorser = endorser(known, one.part("endorser"), one);
        endorse(campaignId, endorser.id(), one, addressees.get(one.text("addressee")));
      }
    }
  }

  /** By their English names, so that a sponsor of an act is the same person everywhere. */
  Map<String, EndorserView> endorsers() {
    Map<String, EndorserView> known = new HashMap<>();
    List<EndorserView> all =
        endorsers.rows(EndorserFilter.ALL, EndorserFilter.Order.NAME, true, 0, Page.MOST);
    all.forEach(endorser -> known.put(endorser.name().in("en"), endorser));
    return known;
  }

  EndorserView endorser(
      Map<String, EndorserView> known, DemonstrationFile who, DemonstrationFile around) {
    return known.computeIfAbsent(
        who.localized("name").in("en"),
        name ->
            endorsers.add(
                new EndorserDetails(
                    who.choice("kind", EndorserKind.class),
                    who.localized("name"),
                    null,
                    who.has("country") ? who.text("country") : around.text("country"),
                    around.choice("organisationKind", OrganisationKind.class),
                    null)));
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
    Beginning beginning =
        pledged ? Beginning.pledged(promisedBy, Permission.SYSTEM) : Beginning.RECEIVED;
    String id =
        endorsements.create(campaignId, endorser, draft, beginning, data.flag("sample")).id();
    if (!pledged) {
      publish(id, data.part("source"));
    }
  }

  private void publish(String id, DemonstrationFile source) {
    commands.requestProof(id, null, null);
    commands.addEvidence(id, null, EvidenceKind.SCAN, null, PROOF);
    commands.approve(id, null, null);
    commands.publish(
        id,
        null,
        new Grounds(PublicationBasis.PUBLIC_ACT, null, null),
        new Source(source.localized("title"), source.text("url")),
        null);
  }
}
