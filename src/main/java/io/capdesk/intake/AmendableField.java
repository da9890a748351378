package io.capdesk.intake;

import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.ApplicationForm.Use;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an answer to a question may replace in a registered application: descriptions. Another destination, party, end user or
 * item is another transaction, hence a new application (15 CFR 748.4(f)).
 */
public enum AmendableField {
    SPECIFIC_END_USE("Specific end use", form -> form.use().specific(), (form, text) -> form.withUse(new Use(form.use().kind(), text,
            form.use().facility(), form.use().operator(), form.use().physicalSecurity(), form.use().cyberSecurity(), form.use().renters()))),
    FACILITY("Facility", form -> form.use().facility(), (form, text) -> form.withUse(new Use(form.use().kind(), form.use().specific(),
            text, form.use().operator(), form.use().physicalSecurity(), form.use().cyberSecurity(), form.use().renters()))),
    PHYSICAL_SECURITY("Physical security", form -> form.use().physicalSecurity(), (form, text) -> form.withUse(new Use(form.use().kind(),
            form.use().specific(), form.use().facility(), form.use().operator(), text, form.use().cyberSecurity(), form.use().renters()))),
    CYBER_SECURITY("Cyber security", form -> form.use().cyberSecurity(), (form, text) -> form.withUse(new Use(form.use().kind(),
            form.use().specific(), form.use().facility(), form.use().operator(), form.use().physicalSecurity(), text, form.use().renters()))),
    CONSIGNEE_ADDRESS("Address of the ultimate consignee", form -> form.consignee().address(), (form, text) -> form.withConsignee(
            new Consignee(form.consignee().name(), text, form.consignee().headquarters(), form.consignee().ultimateParent(),
                    form.consignee().ultimateParentHeadquarters(), form.consignee().privateSector()))),
    INFORMATION("Additional information", form -> form.extras().information(), (form, text) -> form.withExtras(new Extras(
            form.extras().telephone(), form.extras().orderNumber(), form.extras().resubmissionOf(), form.extras().replacesLicense(), text,
            form.extras().interest(), form.extras().contacts(), form.extras().emergency(), form.extras().blocks())));

    private final String title;
    private final Function<ApplicationForm, String> text;
    private final BiFunction<ApplicationForm, String, ApplicationForm> replaced;

    AmendableField(String title, Function<ApplicationForm, String> text, BiFunction<ApplicationForm, String, ApplicationForm> replaced) {
        this.title = title;
        this.text = text;
        this.replaced = replaced;
    }

    public String title() {
        return title;
    }

    public String of(ApplicationForm form) {
        return text.apply(form);
    }

    ApplicationForm in(ApplicationForm form, String newText) {
        return replaced.apply(form, newText);
    }
}
