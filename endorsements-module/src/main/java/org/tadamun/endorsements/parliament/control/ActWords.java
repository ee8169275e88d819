package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.endorsements.parliament.entity.ActContent;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The search text of parliamentary acts. */
@Dependent
public class ActWords implements FoldedTable {

  @Override
  public String name() {
    return "endorsements_act";
  }

  @Override
  public List<String> from() {
    return List.of("title", "identifier");
  }

  @Override
  public List<String> to() {
    return List.of("search_text");
  }

  @Override
  public List<String> fold(List<String> words) {
    LocalizedText title = LocalizedText.fromJson(words.getFirst());
    return List.of(ActContent.searchable(title, words.getLast()));
  }
}
