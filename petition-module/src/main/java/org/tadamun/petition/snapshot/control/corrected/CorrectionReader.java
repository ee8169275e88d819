package org.tadamun.petition.snapshot.control.corrected;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.snapshot.control.reading.BookedReader;
import org.tadamun.petition.snapshot.control.reading.ChapterReader;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.tally.boundary.SmallCells;

/** Counts the corrections since a pack was frozen. */
@Dependent
public class CorrectionReader {

  /** The subject under which statements on a pack's figures are kept. */
  public static final String FIGURES = "signatures";

  @EJB private Campaigns campaigns;
  @Inject private BookedReader figures;
  @Inject private ChapterReader chapters;

  /**
   * Number of corrections by subject: {@code signatures}, or a chapter's; zero if there are none.
   */
  public Map<String, Long> since(Snapshot pack) {
    long petition = pack.petition().id();
    int version = pack.textVersion();
    SmallCells cells =
        SmallCells.of(campaigns.byId(pack.petition().campaignId()).orElseThrow(NotFound::new));
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, List<StatedValue>> then = pack.stated();
    List<StatedValue> read = then.getOrDefault(FIGURES, List.of());
    counts.put(FIGURES, figures.corrections(petition, version, cells, read));
    counts.putAll(chapters.corrected(pack.petition().campaignId(), then));
    return counts;
  }
}
