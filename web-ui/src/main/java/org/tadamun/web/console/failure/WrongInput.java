package org.tadamun.web.console.failure;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.primefaces.component.inputtext.InputText;
import org.primefaces.util.ComponentUtils;

/** Finds the input of a page to which a mistake belongs; what is typed there stays. */
public final class WrongInput {

  /**
   * Skips parts that are not rendered: they have no input to mark, and their data may be missing.
   */
  private static final Set<VisitHint> SHOWN_ONLY = Set.of(VisitHint.SKIP_UNRENDERED);

  private WrongInput() {}

  /**
   * Marks the input as wrong.
   *
   * @return its client id, or null if the page has no such input
   */
  public static String mark(FacesContext context, String id) {
    String exact = markFirst(context, id::equals);
    return exact == null ? markFirst(context, one -> one.startsWith(id + "_")) : exact;
  }

  private static String markFirst(FacesContext context, Predicate<String> wanted) {
    String[] found = new String[1];
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context, null, SHOWN_ONLY),
            (visit, component) -> {
              if (component.getId() == null
                  || !wanted.test(component.getId())
                  || !isShown(context, component)) {
                return VisitResult.ACCEPT;
              }
              found[0] = clientId(context, component);
              return VisitResult.COMPLETE;
            });
    return found[0];
  }

  /** A script asks for parts of the page; a message outside of them would not be seen. */
  private static boolean isShown(FacesContext context, UIComponent input) {
    var parts = context.getPartialViewContext();
    return !parts.isAjaxRequest()
        || parts.isRenderAll()
        || Stream.iterate(input, Objects::nonNull, UIComponent::getParent)
            .anyMatch(one -> parts.getRenderIds().contains(one.getClientId(context)));
  }

  private static String clientId(FacesContext context, UIComponent component) {
    if (component instanceof UIInput input && isOneValue(input)) {
      // For a wrong input Faces shows the submitted value, which is gone once the bean has it.
      input.setSubmittedValue(ComponentUtils.getValueToRender(context, input));
    }
    if (component instanceof EditableValueHolder input) {
      input.setValid(false);
    }
    return component.getClientId(context);
  }

  /** Whether the value of this input is written as one text. */
  private static boolean isOneValue(UIInput input) {
    return input instanceof InputText
        || input instanceof HtmlInputTextarea
        || input instanceof UISelectOne
        || input instanceof UISelectBoolean;
  }
}
