package org.tadamun.endorsements.endorser.boundary;

import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Rows that keep a name as they show it, whatever it becomes later, and are found by it. */
public abstract class ShownNameWords extends FoldedTable {

  protected ShownNameWords(String table) {
    super(table, List.of("display_name"), List.of("search_text"));
  }

  @Override
  public List<String> fold(List<String> words) {
    return List.of(Endorser.searchable(LocalizedText.fromJson(words.getFirst())));
  }
}
