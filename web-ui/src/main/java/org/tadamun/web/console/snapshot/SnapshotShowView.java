package org.tadamun.web.console.snapshot;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.snapshot.boundary.SnapshotChange;
import org.tadamun.petition.snapshot.boundary.SnapshotChanges;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.boundary.SnapshotView.FileView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** The page of one pack: its files, its number to read aloud, what has changed since. */
@Named
@RequestScoped
public class SnapshotShowView extends PageById {

  @EJB private SnapshotLists lists;
  @EJB private SnapshotChanges changes;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private SnapshotView pack;
  private SnapshotChange change;

  public void load() {
    pack = lists.of(campaign.getId(), id);
    change = changes.since(id);
  }

  public SnapshotView getPack() {
    return pack;
  }

  public SnapshotChange getChange() {
    return change;
  }

  /** A line for each kind of correction since then. */
  public List<String> getCorrected() {
    return change.corrections().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> text.of("snapshot.corrected." + entry.getKey(), entry.getValue()))
        .toList();
  }

  public String grouped(String hash) {
    return Sha256.grouped(hash);
  }

  public String link(FileView file) {
    return SnapshotPages.file(id, file);
  }

  public String getSignatureLink() {
    return SnapshotPages.signature(id, pack.manifest());
  }

  /** The name of the file's language; both names if it has two languages side by side. */
  public String language(FileView file) {
    List<String> names = file.tags().stream().map(display::language).toList();
    return names.size() > 1
        ? text.of("snapshot.console.beside", names.getFirst(), names.getLast())
        : String.join("", names);
  }

  /** Whether the file opens in the browser, to be printed. */
  public boolean isPage(FileView file) {
    return file.form() == SnapshotForm.HTML;
  }

  public String getBackLink() {
    return SnapshotPages.list(campaign, pack.petition());
  }
}
