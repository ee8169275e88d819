package org.tadamun.web.console.batch;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MainPetition;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.file.SentFile;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The form that enters a batch with its evidence. */
@Named
@ViewScoped
public class BatchEditView extends PageOfPetition {

  @EJB private transient Batches batches;
  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private final BatchForm form = new BatchForm();
  private int seenVersion;
  private transient PetitionView present;
  private transient Part file;

  /** Reads the petition in the address; without one, the campaign's main petition. */
  public void load() {
    List<PetitionView> known = petitions.ofCampaign(campaign.getId());
    present =
        MainPetition.first(known, clock.instant()).stream()
            .filter(one -> petition == null || one.slug().equals(petition))
            .findFirst()
            .orElseThrow(NotFound::new);
    petition = present.slug();
    seenVersion = present.textVersion();
    if (form.getTextVersion() == null) {
      form.setTextVersion(seenVersion);
    }
  }

  /**
   * Refuses if the text has changed since: signatures collected under the shown text must not count
   * for the next one.
   */
  private void requireSeen() {
    int seen = seenVersion;
    load();
    Stale.refuseUnless(seen, seenVersion);
  }

  public String submit() {
    return sharedEdit.decide(
        this::load,
        () -> {
          requireSeen();
          BatchView batch = batches.submit(petition, form.details(), SentFile.read(file));
          feedback.done("batch.done.submitted");
          return CampaignContext.redirect(BatchPages.view(campaign, batch.id()));
        });
  }

  public PetitionView getPresent() {
    if (present == null) {
      present = petitions.bySlug(petition).orElseThrow(NotFound::new);
    }
    return present;
  }

  public String getBackLink() {
    return BatchPages.list(campaign, petition);
  }

  /** The versions, the present one first. */
  public List<Integer> getVersions() {
    return IntStream.rangeClosed(1, getPresent().textVersion()).boxed().toList().reversed();
  }

  /**
   * The choice "unknown country", which concerns all countries: only for staff who may write all.
   */
  public List<String> getUnknown() {
    return campaign.mayThroughout(Permission.PETITION_WRITE)
        ? List.of(Countries.UNKNOWN)
        : List.of();
  }

  public BatchSource[] getSources() {
    return BatchSource.values();
  }

  public BatchForm getForm() {
    return form;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
