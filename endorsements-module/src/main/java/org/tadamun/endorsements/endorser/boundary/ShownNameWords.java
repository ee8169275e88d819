package org.tadamun.endorsements.endorser.boundary;

import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The search text of rows that keep a displayed name, even if the endorser's name changes later.
 */
public abstract class ShownNameWords implements FoldedTable {

  private final String table;

  protected ShownNameWords(String table) {
    this.table = table;
  }

  @Override
  public String name() {
    return table;
  }

  @Override
  public List<String> from() {
    return List.of("display_name");
  }

  @Override
  public List<String> to() {
    return List.of("search_text");
  }

  @Override
  public List<String> fold(List<String> words) {
    return List.of(Endorser.searchable(LocalizedText.fromJson(words.getFirst())));
  }
}
