package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.SampleSignatures;
import org.tadamun.petition.signature.boundary.SampleSignatures.Sample;

/**
 * Loads the demonstration's petition and its signatures, and continues an interrupted loading. The
 * petition is opened last, so that jobs on open petitions, such as that for milestones, see all
 * signatures or none.
 */
@ApplicationScoped
public class SamplePetition {

  private static final Logger LOG = System.getLogger(SamplePetition.class.getName());
  private static final int CHUNK = 500;

  @EJB private Petitions petitions;
  @EJB private SampleSignatures signatures;

  void load(long campaignId, DemonstrationFile data) {
    DemonstrationFile petition = data.part("petition");
    String slug = petition.text("slug");
    PetitionView view =
        petitions
            .bySlug(slug)
            .orElseGet(() -> petitions.create(campaignId, slug, draft(petition, data)));
    sign(slug, data.part("signatures"));
    if (view.state() == PetitionState.DRAFT) {
      petitions.openAt(slug, view.version(), Instant.parse(petition.text("openedAt")));
    }
  }

  private static PetitionDraft draft(DemonstrationFile petition, DemonstrationFile data) {
    PetitionText text =
        new PetitionText(
            petition.localized("title"),
            petition.localized("text"),
            data.part("campaign").allLocalized("demands"));
    return new PetitionDraft(
        text,
        petition.localized("thanks"),
        petition.localized("shareText"),
        (long) petition.number("goal"),
        null);
  }

  private void sign(String slug, DemonstrationFile data) {
    int present = Math.toIntExact(signatures.count(slug));
    if (present >= data.number("total")) {
      return;
    }
    List<Sample> all = new SampleSigners(data, DemonstrationFile.read("names")).all();
    for (int first = present; first < all.size(); first += CHUNK) {
      signatures.add(slug, all.subList(first, Math.min(all.size(), first + CHUNK)));
    }
    LOG.log(Level.INFO, "Demonstration: {0} sample signatures", all.size());
  }
}
