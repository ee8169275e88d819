package org.tadamun.petition.snapshot.control.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.document.boundary.Stated;
import org.tadamun.petition.snapshot.entity.Snapshot;

/** Reads what of a pack was corrected since it was frozen. */
@Dependent
public class CorrectionReader {

  /** What is kept of a pack's figures. */
  public static final String FIGURES = "signatures";

  @Inject private BookedReader figures;
  @Inject private ChapterReader chapters;

  /**
   * By what it is: {@code signatures}, or the subject of a chapter; zero where nothing was, absent
   * where it is not known.
   */
  public Map<String, Long> since(Snapshot pack) {
    long petition = pack.petition().id();
    int version = pack.textVersion();
    Map<String, Long> counts = new LinkedHashMap<>();
    Optional<Map<String, List<Stated>>> then = pack.stated();
    if (then.isEmpty()) {
      counts.put(FIGURES, figures.correctionsSince(petition, version, pack.asOf()));
      return counts;
    }
    List<Stated> read = then.get().getOrDefault(FIGURES, List.of());
    counts.put(FIGURES, figures.corrections(petition, version, read));
    counts.putAll(chapters.corrected(pack.petition().campaignId(), then.get()));
    return counts;
  }
}
