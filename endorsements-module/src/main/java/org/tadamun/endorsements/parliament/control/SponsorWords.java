package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** By what a name under a parliamentary act is found. */
@Dependent
public class SponsorWords implements FoldedTable {

  @Override
  public String name() {
    return "endorsements_sponsor";
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
    LocalizedText name = LocalizedText.fromJson(words.getFirst());
    return List.of(Endorser.searchable(name));
  }
}
