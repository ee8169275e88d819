package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.endorsements.parliament.entity.ActContent;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The search text of parliamentary acts. */
@Dependent
public class ActWords extends FoldedTable {

  public ActWords() {
    super("endorsements_act", List.of("title", "identifier"), List.of("search_text"));
  }

  @Override
  public List<String> fold(List<String> words) {
    LocalizedText title = LocalizedText.fromJson(words.getFirst());
    return List.of(ActContent.searchable(title, words.getLast()));
  }
}
