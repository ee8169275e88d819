/** Why somebody who is known may not do what he asks for: 403, each with words of its own. */
package org.tadamun.kernel.access.boundary.refusal;
