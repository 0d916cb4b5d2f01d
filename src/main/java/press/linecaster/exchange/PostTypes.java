package press.linecaster.exchange;

import java.util.Set;

/// What the types of items mean here.
final class PostTypes {

    enum Meaning {
        ARTICLE,
        PAGE,
        ATTACHMENT,
        MENU_ITEM,
        REVISION,
        /// WordPress's own machinery, or a plugin's: nothing that readers have seen by itself
        MACHINERY
    }

    private static final Set<String> MACHINERY = Set.of(
            "wp_navigation",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_block",
            "wp_font_family",
            "wp_font_face",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "product_variation",
            "shop_order",
            "shop_order_refund",
            "shop_coupon",
            "shop_webhook",
            "scheduled-action",
            "wpcf7_contact_form",
            "feedback",
            "jp_mem_plan",
            "jp_pay_order",
            "amp_validated_url",
            "elementor_library",
            "et_pb_layout",
            "tablepress_table",
            "mc4wp-form",
            "wpforms",
            "acf-field",
            "acf-field-group",
            "acf",
            "polylang_mo",
            "vc4_templates",
            "fusion_template",
            "safecss",
            "nav_menu",
            "postman_sent_mail",
            "ml-slider",
            "ml-slide");

    private PostTypes() {}

    /// A type that is not known is content that a plugin or theme added, such as a product or a project: it
    /// becomes a standing page, which keeps its address and text and stands in no list.
    static Meaning of(String type) {
        return switch (type) {
            case "", "post" -> Meaning.ARTICLE;
            case "page" -> Meaning.PAGE;
            case "attachment" -> Meaning.ATTACHMENT;
            case "nav_menu_item" -> Meaning.MENU_ITEM;
            case "revision" -> Meaning.REVISION;
            default -> MACHINERY.contains(type) ? Meaning.MACHINERY : Meaning.PAGE;
        };
    }
}
