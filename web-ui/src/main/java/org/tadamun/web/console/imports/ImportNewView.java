package org.tadamun.web.console.imports;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.boundary.ImportUpload;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** The page that uploads a file: a partner's list, or signatures on paper that were typed in. */
@Named
@ViewScoped
public class ImportNewView extends PageOfPetition {

  @EJB private transient Imports imports;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private DisplayBean display;
  @Inject private SharedEdit sharedEdit;

  private int seenVersion;
  private BatchSource source = BatchSource.PARTNER;
  private String organisation;
  private String note;
  private Integer textVersion;
  private transient PetitionView present;
  private transient Part file;

  /** Reads the petition; without one in the address the campaign's main one. */
  public void load() {
    if (!campaign.mayThroughout(Permission.PETITION_WRITE)) {
      throw new Forbidden(Permission.PETITION_WRITE); // Before names are uploaded in vain.
    }
    present = petitions.choose(petition);
    petition = present.slug();
    seenVersion = present.textVersion();
    if (textVersion == null) {
      textVersion = seenVersion;
    }
  }

  /**
   * Refuses if there is a newer version than the page showed: signatures collected under the old
   * one must not count for it.
   */
  private void requireSeen() {
    int seen = seenVersion;
    load();
    Stale.refuseUnless(seen, seenVersion);
  }

  public String upload() {
    return sharedEdit.decide(
        this::load,
        () -> {
          requireSeen();
          ImportView received = receive();
          feedback.done("imports.done.received");
          return CampaignContext.redirect(ImportPages.view(campaign, received.id()));
        });
  }

  private ImportView receive() throws IOException {
    if (file == null || file.getSize() == 0) {
      return imports.upload(petition, sent(null));
    }
    try (InputStream in = file.getInputStream()) {
      return imports.upload(petition, sent(in));
    } catch (ImportRefused.TooLarge tooLarge) {
      throw new InvalidInput("file", tooLarge.messageKey(), tooLarge.arguments());
    } catch (ImportRefused.UnderWay twice) {
      // On a page the other import is found in the list, so the message does not name its id.
      throw new InvalidInput("file", "imports.error.used");
    } finally {
      // The server keeps a large file unencrypted on its disk.
      file.delete();
    }
  }

  private ImportUpload sent(InputStream in) {
    String name = file == null ? null : file.getSubmittedFileName();
    String language = display.getLocale().getLanguage();
    return new ImportUpload(source, organisation, note, name, in, false, language, textVersion);
  }

  public PetitionView getPresent() {
    if (present == null) {
      present = petitions.choose(petition);
    }
    return present;
  }

  public long getMegabytesMost() {
    return imports.megabytesMost();
  }

  public String getBackLink() {
    return ImportPages.list(campaign, petition);
  }

  /** The versions, the present one first. */
  public List<Integer> getVersions() {
    return IntStream.rangeClosed(1, getPresent().textVersion()).boxed().toList().reversed();
  }

  public Integer getTextVersion() {
    return textVersion;
  }

  public void setTextVersion(Integer textVersion) {
    this.textVersion = textVersion;
  }

  public BatchSource[] getSources() {
    return BatchSource.values();
  }

  public BatchSource getSource() {
    return source;
  }

  public void setSource(BatchSource source) {
    this.source = source;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
