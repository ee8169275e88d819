package org.tadamun.web.console.batch;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.concurrent.Callable;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.batch.boundary.EvidenceErasure;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.file.SentFile;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.security.SignedIn;

/** One batch beside its evidence, and the possible decisions. */
@Named
@ViewScoped
public class BatchShowView extends PageById {

  @EJB private transient Batches batches;
  @EJB private transient BatchLists lists;
  @EJB private transient EvidenceErasure erasure;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;
  @Inject private SignedIn signedIn;

  private int version;
  private String reason;
  private transient BatchView batch;
  private transient Part file;

  public void load() {
    version = getBatch().version();
  }

  private void reread() {
    batch = null;
    load();
  }

  public String check() {
    return sharedEdit.decide(
        this::reread,
        () -> {
          BatchView checked = batches.check(id, version);
          if (petitions.choose(checked.petition()).textVersion() == 1) {
            return done("batch.done.checked");
          }
          return done("batch.done.checked.version", checked.textVersion());
        });
  }

  public String reject() {
    return decide(() -> batches.reject(id, version, reason), "batch.done.rejected");
  }

  public String withdraw() {
    return decide(() -> batches.withdraw(id, version, reason), "batch.done.withdrawn");
  }

  public String addEvidence() {
    return decide(() -> batches.addEvidence(id, SentFile.read(file)), "batch.done.evidence-added");
  }

  public String eraseEvidence() {
    return decide(() -> erasure.erase(id, version), "batch.done.evidence-erased");
  }

  private String decide(Callable<BatchView> decision, String key) {
    return sharedEdit.decide(
        this::reread,
        () -> {
          decision.call();
          return done(key);
        });
  }

  private String done(String key, Object... arguments) {
    feedback.done(key, arguments);
    return CampaignContext.redirect(BatchPages.view(campaign, id));
  }

  public BatchView getBatch() {
    if (batch == null) {
      batch = lists.of(campaign.getId(), id);
    }
    return batch;
  }

  /** Whether the reader entered it, and so may not check it. */
  public boolean isOwn() {
    return getBatch().enteredBy().equals(signedIn.actor());
  }

  public String getBackLink() {
    return BatchPages.list(campaign, getBatch().petition());
  }

  public String getEvidenceLink() {
    return BatchPages.evidence(id);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
