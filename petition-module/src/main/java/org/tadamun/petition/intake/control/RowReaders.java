package org.tadamun.petition.intake.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.intake.control.ImportSteps.Work;
import org.tadamun.petition.intake.entity.ImportSetup;
import org.tadamun.petition.signature.boundary.enrolment.EnrolmentCheck;

/** Opens kept files, as bytes and as rows. */
@ApplicationScoped
public class RowReaders {

  private static final int HEAD = 64 * 1024;

  @EJB private ImportFiles files;
  @EJB private Campaigns campaigns;
  @Inject private Countries countries;
  @Inject private Languages languages;

  private CellWords words;

  RowReader open(Work work, EnrolmentCheck roll) throws IOException {
    CampaignView campaign = campaigns.byId(work.campaignId()).orElseThrow(NotFound::new);
    RowMapping mapping =
        new RowMapping(
            work.setup(),
            words(),
            campaign.owner().slug(),
            campaign.zone(),
            files.under(work.id()));
    return new RowReader(file(work.id()), work.setup(), mapping, roll);
  }

  /** The names of countries in all our languages are collected once. */
  private synchronized CellWords words() {
    if (words == null) {
      words = new CellWords(countries, languages.shipped());
    }
    return words;
  }

  public InputStream file(long importId) {
    return new PiecesStream(from -> files.read(importId, from));
  }

  /**
   * The same for somebody who takes it with him, for minutes on a slow line. It fails while it is
   * read, by {@link NotFound}, where some of it is gone by then, since its import has ended: what
   * has come before would be taken for the whole.
   *
   * @param pieces of how many it is
   * @param mayGoOn asked before each portion, and throws where he may not read it any more
   */
  public InputStream whole(long importId, int pieces, Runnable mayGoOn) {
    return new PiecesStream(
        from -> {
          mayGoOn.run();
          List<byte[]> some = files.read(importId, from);
          if (some.size() < Math.min(ImportFiles.PORTION, pieces - from)) {
            throw new NotFound();
          }
          return some;
        });
  }

  /** The first bytes of a kept file: enough to tell how it is written. */
  public byte[] head(long importId) throws IOException {
    try (InputStream in = file(importId)) {
      return in.readNBytes(HEAD);
    }
  }

  /** What its first row calls the columns, in their order; empty where it does not. */
  public List<String> headings(long importId, SheetForm form) {
    if (!form.heading()) {
      return List.of();
    }
    try {
      return form.rows(head(importId), 1).stream().flatMap(row -> row.cells().stream()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the first bytes of a file propose. */
  public ImportSetup guess(byte[] head, String language) {
    return ColumnGuess.of(head, language);
  }
}
