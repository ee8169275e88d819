package org.tadamun.petition.imports.control;

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
import org.tadamun.petition.imports.control.ImportSteps.Job;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;

/** Opens kept files, as bytes and as rows. */
@ApplicationScoped
public class RowReaders {

  private static final int HEAD = 64 * 1024;

  @EJB private ImportFiles files;
  @EJB private Campaigns campaigns;
  @Inject private Countries countries;
  @Inject private Languages languages;

  private CellWords words;

  RowReader open(Job job, ImportChecker checker) throws IOException {
    CampaignView campaign = campaigns.byId(job.campaignId()).orElseThrow(NotFound::new);
    RowMapping mapping =
        new RowMapping(
            job.setup(), words(), campaign.owner().slug(), campaign.zone(), files.under(job.id()));
    return new RowReader(file(job.id()), job.setup(), mapping, checker);
  }

  /** The names of countries in all shipped languages, collected once. */
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
   * As {@link #file}, for a download that may take minutes. It fails with {@link NotFound} if
   * pieces have been deleted meanwhile, so that no part of the file passes for the whole.
   *
   * @param pieces how many it has
   * @param mayGoOn called before each portion; throws if the caller may no longer read the file
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

  /** The first bytes of a kept file: enough to detect its form. */
  public byte[] head(long importId) throws IOException {
    try (InputStream in = file(importId)) {
      return in.readNBytes(HEAD);
    }
  }

  /** The names of the columns in the first row, in order; empty if the file has no heading. */
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

  /** The setup that the first bytes of a file suggest. */
  public ImportSetup guess(byte[] head, String language) {
    return ColumnGuess.of(head, language);
  }
}
