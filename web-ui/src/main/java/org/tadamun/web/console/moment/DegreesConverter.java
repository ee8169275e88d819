package org.tadamun.web.console.moment;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A latitude or longitude as people write it and phones offer it: where a region writes a comma,
 * the keys have no point. No degree is a thousand, so that a comma can be nothing else here.
 */
@FacesConverter("console.degrees")
public class DegreesConverter implements Converter<BigDecimal> {

  private static final char ARABIC_DECIMAL = '\u066B';
  private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{0,20})?");

  @Override
  public BigDecimal getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String written = TypedNumber.unified(typed).replace(ARABIC_DECIMAL, '.').replace(',', '.');
    if (!DEGREES.matcher(written).matches()) {
      // The field says it in the reader's words (converterMessage).
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, "degrees", "degrees"));
    }
    return new BigDecimal(written);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, BigDecimal degrees) {
    return degrees == null ? "" : degrees.toPlainString();
  }
}
