package org.tadamun.web.console.imports;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.imports.boundary.FaultView;
import org.tadamun.petition.imports.boundary.ImportErasure;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.security.SignedIn;

/** The page of one import: its progress, the errors in its file, and the decisions about it. */
@Named
@ViewScoped
public class ImportShowView extends PageById {

  @EJB private transient Imports imports;
  @EJB private transient ImportErasure erasure;
  @EJB private transient ImportLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private ImportMappingView mapping;
  @Inject private SignedIn signedIn;
  @Inject private DisplayBean display;

  private String reason;
  private Integer seen;
  private LazyDataModel<FaultView> faults;
  private transient ImportView shown;

  public void load() {
    refresh();
    if (shown.state() == ImportState.DRAFT) {
      mapping.load(id, shown.version());
    }
    Locale locale = display.getLocale();
    faults =
        new PagedRows<>(
            () -> lists.countFaults(id),
            (sorting, first, most) -> lists.faultsAt(id, locale, first, most));
  }

  public void refresh() {
    shown = lists.of(campaign.getId(), id);
    seen = shown.version();
  }

  /**
   * Starts the import at the version shown: the one who answers for how the file is read must have
   * seen it.
   */
  public String start() {
    Integer asShown = seen;
    return decide(() -> imports.start(id, asShown), "started");
  }

  public String stop() {
    return decide(() -> imports.stop(id, null), "stopped");
  }

  public String discard() {
    return decide(() -> imports.discard(id, null), "discarded");
  }

  public String change() {
    return decide(() -> imports.reopenColumns(id, null), "changed");
  }

  public String withdraw() {
    return decide(() -> imports.withdraw(id, null, reason), "withdrawn");
  }

  public String erase() {
    return decide(() -> erasure.erase(id, null), "erased");
  }

  /** The state decides: while it is at work each portion is a new version. */
  private String decide(Runnable verb, String done) {
    return feedback.attempt(
        verb, "imports.done." + done, CampaignContext.redirect(ImportPages.view(campaign, id)));
  }

  public ImportView getShown() {
    if (shown == null) {
      shown = lists.of(campaign.getId(), id);
    }
    return shown;
  }

  /** Whether the reader uploaded the file or set its columns, and so may not start the import. */
  public boolean isOwn() {
    String me = signedIn.actor();
    return me.equals(getShown().enteredBy()) || me.equals(getShown().preparedBy());
  }

  public boolean isDraft() {
    return is(ImportState.DRAFT);
  }

  public boolean isReady() {
    return is(ImportState.READY);
  }

  public boolean isRunning() {
    return is(ImportState.RUNNING);
  }

  public boolean isAtWork() {
    return getShown().state().isAtWork();
  }

  public boolean isDiscardable() {
    return getShown().state().mayBecome(ImportState.DISCARDED);
  }

  public boolean isWithdrawable() {
    return getShown().state().mayBecome(ImportState.WITHDRAWING);
  }

  /** Whether the dry run has counted rows yet. */
  public boolean isCounted() {
    return getShown().counts().rows() > 0;
  }

  /** The number of errors that are listed. */
  public long getFaultsKept() {
    return lists.countFaults(id);
  }

  private boolean is(ImportState state) {
    return getShown().state() == state;
  }

  /** Whether somebody has set the columns, which a second person then checks. */
  public boolean isTold() {
    return !isDraft() && getShown().preparedBy() != null;
  }

  /**
   * The organisation for whose news the signers were asked; its slug if it has left the campaign.
   */
  public String getNewsFrom() {
    String slug = getShown().reading().consentTo();
    return campaign.getView().organisations().stream()
        .filter(one -> one.slug().equals(slug))
        .map(one -> display.localized(one.name()))
        .findFirst()
        .orElse(slug);
  }

  public LazyDataModel<FaultView> getFaults() {
    return faults;
  }

  public String getBackLink() {
    return ImportPages.list(campaign, getShown().petition());
  }

  public String getFileLink() {
    return ImportPages.file(id);
  }

  public String getFaultsLink() {
    return ImportPages.faults(id);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
