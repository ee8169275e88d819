/** Reads long stretches of the audit trail. */
package org.tadamun.kernel.audit.control;
