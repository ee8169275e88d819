package org.tadamun.petition.petition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The demands of one text, at most five, each in a column, so that a text is one row written at
 * once. (EclipseLink changes a list in a table of its own row by row, and a changed demand would
 * collide with the one that it replaces.)
 */
@Embeddable
public class DemandFields {

  @Column(name = "demand_1", length = 8000)
  private LocalizedText first;

  @Column(name = "demand_2", length = 8000)
  private LocalizedText second;

  @Column(name = "demand_3", length = 8000)
  private LocalizedText third;

  @Column(name = "demand_4", length = 8000)
  private LocalizedText fourth;

  @Column(name = "demand_5", length = 8000)
  private LocalizedText fifth;

  protected DemandFields() {}

  static DemandFields of(List<LocalizedText> demands) {
    DemandFields fields = new DemandFields();
    fields.first = at(demands, 0);
    fields.second = at(demands, 1);
    fields.third = at(demands, 2);
    fields.fourth = at(demands, 3);
    fields.fifth = at(demands, 4);
    return fields;
  }

  private static LocalizedText at(List<LocalizedText> demands, int position) {
    return position < demands.size() ? demands.get(position) : null;
  }

  List<LocalizedText> asList() {
    return Stream.of(first, second, third, fourth, fifth)
        .map(LocalizedText::orNull)
        .takeWhile(demand -> demand != null)
        .toList();
  }
}
